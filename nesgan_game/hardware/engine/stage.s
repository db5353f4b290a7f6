; The last bank of a castle on UNROM: the game. The other banks hold the stages, one a bank.
;
; Memory of the picture unit: patterns $0000 of the stage, $1000 of the sprites, the letters and the display's frame;
; names $2000 and $2400 side by side, a ring of 32 cells of the stage, written a column ahead of the camera.
; The display lies at the top of $2000 and never scrolls: sprite 0 tells when its last line is drawn.

.macpack longbranch
.include "console.inc"
.include "words.inc"

; ---- a stage's bank ($8000), as hardware/stage_bank.py writes it
PALETTES      = $8000   ; 16 of the background, 16 of the sprites
STRIPS        = $8020   ; how many
START_STRIP   = $8021
START_X       = $8022   ; the hero's feet, pixels in the strip
START_Y       = $8024
HUD_COLOUR    = $8025   ; attribute byte of the display
START_FLIP    = $8026   ; $40 where the hero looks left
MAP_ROWS      = $8027   ; cells of the whole map
MAP_COLS      = $8028
MOVERS        = $802A   ; addresses of lists, each a count and records
BELTS         = $802C
SPRINGS       = $802E
KEYS          = $8030
LOCKS         = $8032
EXITS         = $8034
CHECKPOINTS   = $8036
BROKEN        = $8038   ; numbers of cells that break, and of those that they leave
PLANKS        = $803A
LEVERS        = $803C
GATES         = $803E
STRIP_LOW     = $8040   ; 24 of each from here on: address of the columns
STRIP_HIGH    = STRIP_LOW + 24
STRIP_COLS    = STRIP_HIGH + 24
STRIP_X_LOW   = STRIP_COLS + 24   ; place in the stage, in cells
STRIP_X_HIGH  = STRIP_X_LOW + 24
STRIP_LEFT    = STRIP_X_HIGH + 24 ; neighbours, $FF for none
STRIP_RIGHT   = STRIP_LEFT + 24
STRIP_UP      = STRIP_RIGHT + 24
STRIP_DOWN    = STRIP_UP + 24
LIGHTS_LOW    = STRIP_DOWN + 24   ; address of what burns in it: a count, then x (2), y and picture of each
LIGHTS_HIGH   = LIGHTS_LOW + 24
STRIP_Y       = LIGHTS_HIGH + 24
STRIP_WIND_LOW  = STRIP_Y + 24    ; by how much its wind pushes in a tick
STRIP_WIND_HIGH = STRIP_WIND_LOW + 24
STAGE_TEXT    = $81A0   ; 32 names
WALK          = $81C0   ; the hero's figures (nesgan_game/physics/hero_figures.py), words of sub-pixels
CRAWL         = WALK + 2
JUMP          = CRAWL + 2
GRAVITY       = JUMP + 2
FALL          = GRAVITY + 2
HALF          = FALL + 2          ; half her width, and a sub-pixel less
HALF_1        = HALF + 2
RIM           = HALF_1 + 2        ; the same less the rim that hazards forgive
RIM_1         = RIM + 2
HEIGHT        = RIM_1 + 2
LOW           = HEIGHT + 2        ; ... crouching
HURT_JUMP     = LOW + 2
HAND_AHEAD    = HURT_JUMP + 2     ; pixels
HAND_UP       = HAND_AHEAD + 1
HAND_LOW      = HAND_UP + 1
FOES          = $81DC   ; who is there (foes.inc)
STRIP_TEXT    = $8200   ; 16 names each
POOL_LOW      = $8380   ; 24 of each: address of what is told of its sprites (strips.inc)
POOL_HIGH     = POOL_LOW + 24
TILE_TL       = $8500   ; a cell's four patterns, by its number
TILE_TR       = $8600
TILE_BL       = $8700
TILE_BR       = $8800
TILE_COLOUR   = $8900
TILE_KIND     = $8A00   ; what it is to a body
PATTERNS      = $8B00   ; 4096 bytes

PERIOD_LOW    = $9B00   ; of a pulse at every MIDI pitch
PERIOD_HIGH   = $9B80
INSTRUMENT_LOW  = $9C00 ; addresses of 24, and of four voices
INSTRUMENT_HIGH = INSTRUMENT_LOW + 24
VOICE_LOW     = INSTRUMENT_HIGH + 24
VOICE_HIGH    = VOICE_LOW + 4
STEP_TICKS    = VOICE_HIGH + 4

; ---- the bank of sprites
SPRITE_PATTERNS = $8000 ; 4096 bytes

ROWS        = 12        ; cells of a column
SLOW        = 4         ; pixels a frame that the camera goes
FAST        = 8
AHEAD       = 18        ; cells right of the camera that are in memory
BEHIND      = 2
NONE        = $FF
MOST_DIRTY  = 8
MOST_GONE   = 64
MOST_MOVERS = 8
MOST_PLANKS = 48
MOST_ITEMS  = 6
MOST_FOES   = 24
MOST_SHOTS  = 6
MOST_SOURCES = 4
FOE_STATE   = 17        ; bytes of a foe from its place on
LIVES       = 3
SPLIT_LINE  = 39        ; the display's last line
SPLIT_X     = 196       ; where sprite 0 is met on it, so that the writes fall into the blank after the line
HUD_CTRL    = $B0       ; NMI, sprites of 8x16, background patterns at $1000
FIELD_CTRL  = $A0       ; the same with those at $0000

.segment "ZEROPAGE"
frames:     .res 1      ; counted by the NMI
pad:        .res 1
pad_before: .res 1
pad_check:  .res 1
pressed:    .res 1
stage:      .res 1
strip:      .res 1
cols:       .res 1      ; of the strip
cam:        .res 2      ; pixels from the strip's left edge
cam_most:   .res 2
cam_cell:   .res 1
first:      .res 1      ; columns that are in the ring
last:       .res 1
looking:    .res 1      ; whether the stage is looked at, and the game waits

; The state of the hero, from here on without a gap.
hero_state:
bx:         .res 3      ; feet, sub-pixels in the strip
by:         .res 3
vx:         .res 2
vy:         .res 2
facing:     .res 1      ; 1 right, $FF left; so are all directions
stance:     .res 1
climb:      .res 1
timer:      .res 1      ; ticks left without control
held:       .res 1      ; buttons that reached the body in the tick before
attack:     .res 1      ; ticks since it began, $FF for none
ticks:      .res 2      ; of the stage
mode:       .res 1      ; 0 play, 1 a life is being lost
won:        .res 1
over:       .res 1
clock:      .res 1
blink:      .res 1
recover:    .res 1
wish:       .res 1
hero_held:  .res 1      ; buttons of the tick before
way_gone:   .res 2      ; for the pictures of a walk
keys:       .res 1      ; a bit for every number, those of levers too
gone:       .res 1      ; how many cells are air that were none
arriving:   .res 1
hero_state_end:
lives:      .res 1
hearts:     .res 1
score:      .res 6      ; its digits
energy:     .res 1

hero_strip: .res 1
hero_pressed: .res 1
buttons:    .res 1
way:        .res 1
stance_before: .res 1
from_x:     .res 3
from_y:     .res 3
base:       .res 2      ; address of the hero's strip
bottom_row: .res 1      ; of the map, in rows of the strip
origin_x:   .res 2      ; of the strip, pixels
origin_y:   .res 2
other:      .res 1      ; the strip in which a cell was found last

qx:         .res 3      ; what is asked of
qy:         .res 3
qh:         .res 2
nx:         .res 3      ; what comes of it
ny:         .res 3
dv:         .res 3
dw:         .res 3
t:          .res 3
cell_row:   .res 1
cell_col:   .res 1
col_l:      .res 1
col_r:      .res 1
row_last:   .res 1
row_old:    .res 1
row_new:    .res 1
far_row:    .res 1
far_col:    .res 2
kind:       .res 1
both:       .res 1
rise:       .res 1
corner:     .res 1
corner_2:   .res 1
flight_row: .res 1
before:     .res 1
after:      .res 1
new_climb:  .res 1
towards:    .res 1
rx:         .res 3
ry:         .res 3
r_stance:   .res 1
r_facing:   .res 1
speed:      .res 2
mo_x:       .res 3
mo_y:       .res 3
mn_x:       .res 3
mn_y:       .res 3
m_half:     .res 2
m_number:   .res 1
best:       .res 1
found_y:    .res 3
timer_was:  .res 1
stance_was: .res 1
count:      .res 1

paused:     .res 1      ; how far the word that tells of it lies behind the one in whose place it is written
sprites:    .res 1      ; whether they are shown
source:     .res 2
pair:       .res 2      ; two columns that share attributes
col:        .res 1
row_end:    .res 1
at:         .res 1
keep:       .res 1
shift:      .res 2
light_number: .res 1
figure:     .res 1
hud_due:    .res 1      ; whether the display's figures are to be written
light:      .res 1      ; what is taken from every colour, in steps of $10
show:       .res 1      ; whether the picture is on
ready:      .res 1      ; whether the NMI has work
column:     .res 1      ; ... a column among it
colours:    .res 1      ; ... the palettes among it
name_high:  .res 1      ; where the column goes
name_low:   .res 1
colour_low: .res 1
split_name: .res 1      ; what is written at the split
split_x:    .res 1
split_low:  .res 1
split_ctrl: .res 1
oam_at:     .res 1
x_px:       .res 2
y_px:       .res 2
flame:      .res 1
mirrored:   .res 1
anchor_x:   .res 2
anchor_y:   .res 2
parts:      .res 1
look_of:    .res 1      ; attributes of the sprite that is laid

song:       .res 2      ; the music's own
song_t:     .res 1
song_u:     .res 1
song_v:     .res 1
song_y:     .res 1
song_duty:  .res 1
step_tick:  .res 1      ; of the step that sounds
music_on:   .res 1

bank_in:    .res 1      ; what is at $8000, but for the NMI
saved:      .res 1
limit:      .res 1
drawn:      .res 8
digits_left: .res 1
near:       .res 2      ; where who is near begins, pixels of the strip, and how far that goes
near_wide:  .res 1
on_time:    .res 1      ; whether the frame was ready
split_now:  .res 4      ; the split that is shown
slot:       .res 1      ; the foe that acts, and what it is
kind_now:   .res 1
wide:       .res 1      ; its box, pixels
half:       .res 1
tall:       .res 1
rim:        .res 1
fx:         .res 3      ; its state, as the tables have it
fy:         .res 3
fvx:        .res 2
fvy:        .res 2
fway:       .res 1
fmode:      .res 1
fclock:     .res 1
freload:    .res 1
fmark:      .res 3
ml:         .res 2      ; a box that is met, pixels of the strip
mt:         .res 2
mr:         .res 2
mb:         .res 2
across:     .res 1
down:       .res 1

.segment "BSS"
voice_at:   .res 4      ; the next byte of each voice
voice_at_1: .res 4
voice_steps: .res 4     ; until it is read
voice_instrument: .res 4
voice_loud: .res 4
voice_pitch: .res 4
voice_age:  .res 4      ; ticks since the note began
voice_turn: .res 4      ; of the tones of a chord
voice_let:  .res 4      ; ticks since it was let go, $FF while it is held
voice_volume: .res 4    ; the last one while it was held
voice_sound: .res 4     ; the one that sounds
voice_top:  .res 4      ; the upper bits of the period that were written
names:      .res 48     ; 24 of the left half of the column, 24 of the right
attributes: .res 6
shown:      .res 32
cells:      .res 2 * ROWS ; two columns as they are now
dirty:      .res 1      ; columns to be drawn anew
dirty_cols: .res MOST_DIRTY
gone_low:   .res MOST_GONE
gone_high:  .res MOST_GONE
safe_x:     .res 3      ; where the hero comes back to
safe_y:     .res 3
safe_facing: .res 1
safe_strip: .res 1
box_l:      .res 2      ; the hero's box, pixels of the stage
box_t:      .res 2
box_r:      .res 2
box_b:      .res 2
feet_x:     .res 2
feet_y:     .res 2
lash_l:     .res 2      ; the lash's, of the strip
lash_t:     .res 2
lash_r:     .res 2
lash_b:     .res 2
movers:     .res 1      ; how many
mover_x:    .res 3 * MOST_MOVERS ; as the bank's records have it
mover_y:    .res 3 * MOST_MOVERS
mover_gone: .res 2 * MOST_MOVERS
mover_back: .res MOST_MOVERS
mover_way:  .res 2 * MOST_MOVERS
mover_half: .res 2 * MOST_MOVERS
mover_steps: .res 2 * MOST_MOVERS
mover_cells: .res MOST_MOVERS
mover_was_x: .res 3 * MOST_MOVERS
mover_was_y: .res 3 * MOST_MOVERS

foe_kind:   .res MOST_FOES ; and one, 0 for none
foe_record: .res MOST_FOES ; its number in the bank's list
foe_room:   .res MOST_FOES
foe_health: .res MOST_FOES
foe_stun:   .res MOST_FOES
foe_x:      .res 3 * MOST_FOES ; FOE_STATE bytes of each
foe_y:      .res 3 * MOST_FOES
foe_vx:     .res 2 * MOST_FOES
foe_vy:     .res 2 * MOST_FOES
foe_way:    .res MOST_FOES
foe_mode:   .res MOST_FOES
foe_clock:  .res MOST_FOES
foe_reload: .res MOST_FOES
foe_mark:   .res 3 * MOST_FOES
planks:     .res 1
plank_clock: .res MOST_PLANKS ; ticks since somebody stood on it first, and one; 0 for none

.segment "LOW"          ; below the stack
rng:        .res 8
pause_percent: .res 1
foe_damage: .res 16     ; by kind, and behind it
foe_energy: .res 16
stage_foes: .res 1
grace:      .res 1      ; ticks for which nobody stirs
group_first: .res 32    ; of the pictures that only this strip needs
group_palette: .res 32
group_pictures: .res 32
candles_out: .res 16    ; a bit each
foes_paid:  .res 8      ; a bit of each that has given its points
source_left: .res MOST_SOURCES ; how many of those that come in are still to come
source_clock: .res MOST_SOURCES
source_kind: .res MOST_SOURCES
source_room: .res MOST_SOURCES
source_record: .res MOST_SOURCES

.segment "BSS"
item_kind:  .res MOST_ITEMS
item_clock: .res MOST_ITEMS
item_age:   .res MOST_ITEMS
item_x:     .res 3 * MOST_ITEMS
item_y:     .res 3 * MOST_ITEMS
item_vy:    .res 2 * MOST_ITEMS
item_home:  .res 2 * MOST_ITEMS
shot_kind:  .res MOST_SHOTS
shot_clock: .res MOST_SHOTS
shot_way:   .res MOST_SHOTS
shot_x:     .res 3 * MOST_SHOTS
shot_y:     .res 3 * MOST_SHOTS
shot_vx:    .res 2 * MOST_SHOTS
shot_vy:    .res 2 * MOST_SHOTS
awake:      .res 8      ; who acts in this tick
awake_count: .res 1
awake_at:   .res 1
at_source:  .res 1
shot:       .res 1
room:       .res 1
room_right: .res 2      ; its edges, pixels of the strip
room_top:   .res 2
room_bottom: .res 2
drop:       .res 1
edge_col:   .res 1
goal_col:   .res 1
brink_row:  .res 1
brink_way:  .res 1
brink_left: .res 1
leap:       .res 1
leap_way:   .res 1
over_now:   .res 1
away:       .res 1
mark:       .res 3
vy_next:    .res 2
first_name: .res 1
burn_x:     .res 2
burn_y:     .res 2
burn_clock: .res 1

OAM = $0200
MOST_FIGURES = 96
FIGURE_STAND  = 0       ; numbers of figures, in the order of hardware/sprite_table.py
FIGURE_WALK   = 1
FIGURE_JUMP   = 4
FIGURE_CROUCH = 5
FIGURE_CRAWL  = 6
FIGURE_UP     = 8
FIGURE_DOWN   = 10
FIGURE_WHIP   = 12
FIGURE_LOW_WHIP = 15
FIGURE_AIR_WHIP = 18
FIGURE_HURT   = 21
FIGURE_DEAD   = 22
FIGURE_LASH   = 23
FIGURE_ITEM   = 26
FIGURE_FLAME  = 31

.segment "DATA"         ; filled in by hardware/castle_rom.py
stages:          .res 1
sprite_bank:     .res 1 ; where patterns of sprites lie, 4096 bytes
lives_text:      .res 14 ; the end of the strip's line
lives_word = lives_text + 6
castle_text:     .res 32
hud_line:        .res 1 ; the name of the display's lower edge
split_tile:      .res 1 ; sprite 0: one pixel in its last line
candle_tiles:    .res 2
zero_name:       .res 1 ; the name of 0, those of the other digits follow
mover_tiles:     .res 2
blank_tile:      .res 1
bar_tiles:       .res 1 ; three of the energy's bar: full, half full, empty
pause_text:      .res 5 ; in the place of the word before the lives
.res 2
figure_low:      .res MOST_FIGURES ; what is drawn of sprites: address of a count, then x, y and name of each
figure_high:     .res MOST_FIGURES
figure_group:    .res MOST_FIGURES
figures:         .res 928

.segment "CODE"

reset:
    start_console
    lda #$10                ; the sprites' patterns stay for good
    sta PPUADDR
    lda #0
    sta PPUADDR
    ldx sprite_bank
    jsr set_bank
    lda #<SPRITE_PATTERNS
    sta source
    lda #>SPRITE_PATTERNS
    sta source + 1
    ldx #16
    jsr copy_pages
new_game:
    lda #0
    sta stage
begin_again:
    lda #LIVES
    sta lives
    lda #HEARTS
    sta hearts
    lda #0
    ldx #5
:   sta score,x
    dex
    bpl :-

begin_stage:
    ldx #$FF
    txs
    jsr end_music           ; it plays from the bank that is in
    jsr picture_off
    ldx stage
    jsr set_bank
    jsr lay_stage
    lda START_STRIP
    sta strip
    sta hero_strip
    jsr enter_strip
    jsr settle
    jsr begin_hero
    lda #1
    sta sprites
    lda #0
    sta looking
    jsr begin_music
    jsr place_camera
    jsr show_strip

main:
    jsr prepare_frame
    jsr wait_frame
    jsr split
    read_pad
    lda looking
    beq :+
    jsr look
    jmp main
:   lda pressed
    and #PAD_SELECT
    beq :+
    jsr begin_look
    jmp main
:   lda pressed
    and #PAD_START
    beq :+
    lda paused
    eor #pause_text - lives_word
    sta paused
    inc hud_due
:   lda paused
    bne main
    jsr play
    inc ticks
    bne :+
    inc ticks + 1
:   lda over
    bne game_over
    lda won
    beq main
next_stage:
    jsr fade_out
    ldx stage
    inx
    cpx stages
    bcs :+
    stx stage
    jmp begin_stage
:   ldy #PAGE_END
    jsr turn_page
    jmp new_game
game_over:
    jsr fade_out
    ldy #PAGE_OVER
    jsr turn_page
    lda pad                 ; start goes on in this stage, select begins anew
    and #PAD_START
    jne begin_again
    jeq new_game

turn_page:
    aside page
    rts

.include "look.inc"
.include "strips.inc"
.include "picture.inc"
.include "sprites.inc"
.include "hero.inc"
.include "whip.inc"
.include "doors.inc"
.include "rooms.inc"
.include "things.inc"
.include "items.inc"
.include "foes.inc"
.include "shots.inc"
.include "body.inc"
.include "stairs.inc"
.include "movers.inc"
.include "acting.inc"
.include "cells.inc"
.include "music.inc"

.segment "ASIDE"            ; the bank of the sprites holds what enemies do
.include "foe_moves.inc"
.include "foe_kinds.inc"
.include "foe_pictures.inc"
.include "chance.inc"
.include "pages.inc"

.segment "CODE"

; ---- time

; Wait for the NMI, which shows what is ready.
wait_frame:
    lda frames
:   cmp frames
    beq :-
    rts

; The field begins below the display. Sprite 0 is met at pixel SPLIT_X of its last line; the last three writes fall
; into the blank after it, dots 257 to 320 (NESdev wiki, "PPU scrolling", "Split X/Y scroll").
split:
    lda show
    beq no_split
    ldx split_now + 2
    ldy split_now + 3
:   bit PPUSTATUS           ; met in the frame before
    bvs :-
:   bit PPUSTATUS
    bvc :-
    lda split_now
    sta PPUADDR
    lda #32
    sta PPUSCROLL
    lda split_now + 1
    sta PPUSCROLL
    stx PPUADDR
    sty PPUCTRL
no_split:
    rts

nmi:
    pha
    txa
    pha
    tya
    pha
    inc frames
    lda show
    beq nmi_music           ; the picture unit's memory is being written
    lda ready
    sta on_time
    beq nmi_scroll          ; the frame was not ready: show the last one again
    ldx #3
:   lda split_name,x
    sta split_now,x
    dex
    bpl :-
    lda #0
    sta ready
    sta OAMADDR
    lda #>OAM
    sta OAMDMA
    lda column
    beq :+
    jsr lay_column
    lda #0
    sta column
    beq :++
:   lda hud_due             ; never together with a column
    beq :+
    jsr write_hud
    lda #0
    sta hud_due
:   lda colours
    beq nmi_scroll
    lda #0
    sta colours
    lda #$3F
    ldx #$00
    jsr set_address
:   lda shown,x
    sec
    sbc light
    bcc black
    cmp #$0D                ; blacker than black upsets television sets
    bne :+
black:
    lda #$0F
:   sta PPUDATA
    inx
    cpx #32
    bne :--
nmi_scroll:
    bit PPUSTATUS
    lda #0
    sta PPUSCROLL
    lda #TOP_SCROLL
    sta PPUSCROLL
    lda #HUD_CTRL
    sta PPUCTRL
    lda #$1E                ; background and sprites, also in the leftmost 8 pixels
    sta PPUMASK
nmi_music:
    lda music_on
    beq :+
    ldx stage               ; from the stage's bank, whatever is in
    txa
    sta banks,x
    jsr play_music
    ldx bank_in
    txa
    sta banks,x
:   lda on_time             ; who works out the tick has no time for the split
    bne :+
    jsr split
:   pla
    tay
    pla
    tax
    pla
irq:
    rti

read_pad_once:
    lda #1
    sta JOYPAD1
    sta pad
    lsr a
    sta JOYPAD1
:   lda JOYPAD1
    lsr a
    rol pad
    bcc :-
    rts

; A bank is switched by writing its number to where the ROM has it: both put this byte on the bus, and agree.
banks:      .byte 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15

.segment "VECTORS"
    .word nmi, reset, irq
