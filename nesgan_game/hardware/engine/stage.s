; The last bank of a castle on UNROM: it shows the stages that the other banks hold, one a bank, and is walked through
; by the pad.
;
; Memory of the picture unit: patterns $0000 of the stage, $1000 of the sprites, the letters and the display's frame;
; names $2000 and $2400 side by side, a ring of 32 cells of the stage, written a column ahead of the camera.
; The display lies at the top of $2000 and never scrolls: sprite 0 tells when its last line is drawn.

.include "console.inc"

; ---- a stage's bank ($8000), as hardware/stage_bank.py writes it
PALETTES      = $8000   ; 16 of the background, 16 of the sprites
STRIPS        = $8020   ; how many
START_STRIP   = $8021
START_X       = $8022   ; the hero's feet, pixels in the strip
START_Y       = $8024
HUD_COLOUR    = $8025   ; attribute byte of the display
START_FLIP    = $8026   ; $40 where the hero looks left
STAGE_TEXT    = $8180   ; 32 names
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
STRIP_TEXT    = $8200   ; 32 names each
TILE_TL       = $8500   ; a cell's four patterns, by its number
TILE_TR       = $8600
TILE_BL       = $8700
TILE_BR       = $8800
TILE_COLOUR   = $8900
TILE_KIND     = $8A00   ; what it is to a body
PATTERNS      = $8B00   ; 4096 bytes

ROWS        = 12        ; cells of a column
SLOW        = 4         ; pixels a frame that the camera goes
FAST        = 8
AHEAD       = 18        ; cells right of the camera that are in memory
BEHIND      = 2
NONE        = $FF
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
sprites:    .res 1      ; whether they are shown
source:     .res 2
pair:       .res 2      ; two columns that share attributes
col:        .res 1
row_end:    .res 1
at:         .res 1
keep:       .res 1
shift:      .res 2
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
y_px:       .res 1
hero_x:     .res 2
hero_y:     .res 1
hero_strip: .res 1
flip:       .res 1      ; $40 where the hero looks left
frame:      .res 1      ; 4 times the number of the picture
flame:      .res 1
look_of:    .res 1      ; attributes of the sprite that is laid

.segment "BSS"
names:      .res 48     ; 24 of the left half of the column, 24 of the right
attributes: .res 6
shown:      .res 32

OAM = $0200

.segment "DATA"         ; filled in by hardware/castle_rom.py
sprite_patterns: .res 4096
stages:          .res 1
.res 15
castle_text:     .res 32
hud_line:        .res 1 ; the name of the display's lower edge
split_tile:      .res 1 ; sprite 0: one pixel in its last line
candle_tiles:    .res 2
.res 12
hero_tiles:      .res 128

.segment "CODE"

reset:
    start_console
    lda #$10                ; the sprites' patterns stay for good
    sta PPUADDR
    lda #0
    sta PPUADDR
    lda #<sprite_patterns
    sta source
    lda #>sprite_patterns
    sta source + 1
    ldx #16
    jsr copy_pages
    lda #1
    sta sprites
    lda #0
    sta stage

begin_stage:
    jsr picture_off
    ldx stage
    txa
    sta banks,x             ; both the board and the ROM put this byte on the bus: they agree
    jsr lay_stage
    lda START_STRIP
    sta strip
    sta hero_strip
    lda START_X
    sta hero_x
    lda START_X + 1
    sta hero_x + 1
    lda START_Y
    sta hero_y
    lda START_FLIP
    sta flip
    lda #0
    sta frame
    jsr enter_strip
    lda hero_x
    sec
    sbc #128
    sta cam
    lda hero_x + 1
    sbc #0
    sta cam + 1
    jsr clamp_camera
    jsr show_strip

main:
    jsr prepare_frame
    jsr wait_frame
    jsr split
    read_pad
    lda pressed
    and #PAD_START
    bne next_stage
    lda pressed
    and #PAD_SELECT
    beq :+
    lda sprites
    eor #1
    sta sprites
:   lda pressed
    and #PAD_A
    bne next_strip
    jsr look
    jmp main

next_stage:
    jsr fade_out
    ldx stage
    inx
    cpx stages
    bcc :+
    ldx #0
:   stx stage
    jmp begin_stage

next_strip:
    ldx strip
    inx
    cpx STRIPS
    bcc :+
    ldx #0
:   txa
    jsr leave_for
    lda #0
    sta cam
    sta cam + 1
    jsr show_strip
    jmp main

; ---- the camera

; Move by the pad; at an edge, a new press goes to the strip beyond.
look:
    lda #SLOW
    sta at
    lda pad
    and #PAD_B
    beq :+
    lda #FAST
    sta at
:   lda pad
    and #PAD_RIGHT
    beq look_left
    lda cam
    cmp cam_most
    bne :+
    lda cam + 1
    cmp cam_most + 1
    beq at_right
:   lda cam
    clc
    adc at
    sta cam
    bcc :+
    inc cam + 1
:   jmp clamp_camera
at_right:
    lda pressed
    and #PAD_RIGHT
    beq look_up
    ldx strip
    lda STRIP_RIGHT,x
    bmi look_up
    jsr leave_for
    lda #0
    sta cam
    sta cam + 1
    jmp show_strip
look_left:
    lda pad
    and #PAD_LEFT
    beq look_up
    lda cam
    ora cam + 1
    beq at_left
    lda cam
    sec
    sbc at
    sta cam
    bcs :+
    dec cam + 1
:   jmp clamp_camera
at_left:
    lda pressed
    and #PAD_LEFT
    beq look_up
    ldx strip
    lda STRIP_LEFT,x
    bmi look_up
    jsr leave_for
    lda cam_most
    sta cam
    lda cam_most + 1
    sta cam + 1
    jmp show_strip
look_up:
    ldx strip
    lda pressed
    and #PAD_UP
    beq :+
    lda STRIP_UP,x
    bpl look_across
:   lda pressed
    and #PAD_DOWN
    beq :+
    lda STRIP_DOWN,x
    bpl look_across
:   rts

; To strip A above or below, what is in the middle of the picture kept there.
look_across:
    pha
    jsr strip_x
    lda cam
    clc
    adc shift
    sta cam
    lda cam + 1
    adc shift + 1
    sta cam + 1
    pla
    jsr leave_for
    jsr strip_x
    lda cam
    sec
    sbc shift
    sta cam
    lda cam + 1
    sbc shift + 1
    sta cam + 1
    jsr clamp_camera
    jmp show_strip

; The strip's place in the stage, in pixels, as `shift`.
strip_x:
    ldx strip
    lda STRIP_X_LOW,x
    sta shift
    lda STRIP_X_HIGH,x
    sta shift + 1
    ldx #4
:   asl shift
    rol shift + 1
    dex
    bne :-
    rts

clamp_camera:
    lda cam + 1
    bpl :+
    lda #0
    sta cam
    sta cam + 1
:   lda cam_most
    cmp cam
    lda cam_most + 1
    sbc cam + 1
    bpl :+
    lda cam_most
    sta cam
    lda cam_most + 1
    sta cam + 1
:   rts

; ---- strips

; Go to strip A: dark, with the camera still to be placed.
leave_for:
    pha
    jsr fade_out
    pla
    sta strip

; What is to be known of strip `strip`.
enter_strip:
    ldx strip
    lda STRIP_COLS,x
    sta cols
    sec
    sbc #16
    ldx #0
    stx cam_most + 1
    ldx #4
:   asl a
    rol cam_most + 1
    dex
    bne :-
    sta cam_most
    rts

; Put what the camera sees into memory, and the light on.
show_strip:
    jsr picture_off
    jsr find_cell
    jsr lay_text
    lda cam_cell
    sec
    sbc #BEHIND
    bcs :+
    lda #0
:   sta first
    sta last
:   lda last
    jsr build_column
    jsr lay_column
    inc last
    lda last
    cmp cols
    bcs :+
    lda cam_cell
    adc #AHEAD
    cmp last
    bcs :-
:   dec last
    jsr prepare_frame
    lda #1
    sta show
    bit PPUSTATUS
    lda #HUD_CTRL
    sta PPUCTRL
    jmp fade_in

find_cell:
    lda cam + 1
    sta keep
    lda cam
    ldx #4
:   lsr keep
    ror a
    dex
    bne :-
    sta cam_cell
    rts

; ---- a frame

; All that the next frame shows: where the split goes, a column if one is due, the sprites.
prepare_frame:
    jsr find_cell
    lda cam + 1
    and #1
    tax
    ora #FIELD_CTRL
    sta split_ctrl
    txa
    asl a
    asl a
    sta split_name
    lda cam
    sta split_x
    lsr a
    lsr a
    lsr a
    ora #$80                ; row 4 of the names: below the display
    sta split_low
    jsr next_column
    jsr lay_sprites
    lda #1
    sta ready
    rts

next_column:
    lda cam_cell
    clc
    adc #AHEAD
    cmp cols
    bcc :+
    lda cols
    sec
    sbc #1
:   cmp last
    beq :+
    bcc :+
    inc last
    lda last
    ora #1                  ; the ring is 32 cells: what this column and its partner replace is gone
    sec
    sbc #31
    bcc column_right
    cmp first
    bcc column_right
    sta first
column_right:
    lda last
    jmp take_column
:   lda first
    beq no_column
    lda cam_cell
    sec
    sbc #BEHIND
    bcs :+
    lda #0
:   cmp first
    bcs no_column
    dec first
    lda first
    and #$FE
    clc
    adc #31
    cmp last
    bcs :+
    sta last
:   lda first
take_column:
    jsr build_column
    lda #1
    sta column
no_column:
    rts

; Column A of the strip as names and attributes, and where they go.
build_column:
    sta col
    and #$FE
    jsr column_address
    lda col
    lsr a
    lda #0
    bcc :+
    lda #ROWS
:   tay
    clc
    adc #ROWS
    sta row_end
    lda #0
    sta at
:   sty keep
    lda (pair),y
    tax
    ldy at
    lda TILE_TL,x
    sta names,y
    lda TILE_BL,x
    sta names + 1,y
    lda TILE_TR,x
    sta names + 24,y
    lda TILE_BR,x
    sta names + 25,y
    iny
    iny
    sty at
    ldy keep
    iny
    cpy row_end
    bne :-
    ldy #0                  ; attributes of two columns by two rows
    sty at
:   sty keep
    tya
    clc
    adc #ROWS + 1
    tay
    lda (pair),y
    tax
    lda TILE_COLOUR,x
    sta shift
    ldy keep
    iny
    jsr more_colour
    tya
    clc
    adc #ROWS - 1
    tay
    jsr more_colour
    ldy keep
    jsr more_colour
    ldx at
    sta attributes,x
    inc at
    iny
    iny
    cpy #ROWS
    bne :-
    lda col                 ; cell 0 to 31 of the ring: 16 in each table
    and #$10
    lsr a
    lsr a
    ora #$20
    sta name_high
    lda col
    and #$0F
    asl a
    ora #$80
    sta name_low
    lda col
    and #$0F
    lsr a
    ora #$C8
    sta colour_low
    rts

; One cell's palette more, by its place Y: into `shift` and A.
more_colour:
    lda (pair),y
    tax
    lda shift
    asl a
    asl a
    ora TILE_COLOUR,x
    sta shift
    rts

; `pair`: address of column A of the strip.
column_address:
    sta pair
    lda #0
    sta pair + 1
    asl pair                ; 4
    asl pair
    rol pair + 1
    lda pair
    sta shift
    lda pair + 1
    sta shift + 1
    asl pair                ; and 8
    rol pair + 1
    lda pair
    clc
    adc shift
    sta pair
    lda pair + 1
    adc shift + 1
    sta pair + 1
    ldx strip
    lda pair
    clc
    adc STRIP_LOW,x
    sta pair
    lda pair + 1
    adc STRIP_HIGH,x
    sta pair + 1
    rts

; The column that was built goes to memory: some 620 cycles of the 2270 of a vertical blank.
lay_column:
    bit PPUSTATUS
    lda #(FIELD_CTRL & $7F) | 4
    ldx show
    beq :+
    ora #$80
:   sta PPUCTRL             ; downward
    .repeat 2, half
    lda name_high
    sta PPUADDR
    lda name_low
    .if half
    ora #1
    .endif
    sta PPUADDR
    .repeat 24, line
    lda names + 24 * half + line
    sta PPUDATA
    .endrepeat
    .endrepeat
    lda name_high
    ora #3
    tay
    lda colour_low
    clc
    .repeat 6, line
    sty PPUADDR
    sta PPUADDR
    ldx attributes + line
    stx PPUDATA
    adc #8
    .endrepeat
    lda #FIELD_CTRL & $7F
    ldx show
    beq :+
    ora #$80
:   sta PPUCTRL
    rts

; Sprite 0, then the hero and what burns.
lay_sprites:
    lda #SPLIT_LINE - 16    ; its pixel is its last
    sta OAM
    lda split_tile
    sta OAM + 1
    lda #$20                ; behind the display's edge
    sta OAM + 2
    lda #SPLIT_X
    sta OAM + 3
    lda #4
    sta oam_at
    lda sprites
    beq :+
    jsr lay_hero
    jsr lay_lights
:   ldx oam_at
    lda #$F8
:   sta OAM,x
    inx
    inx
    inx
    inx
    bne :-
    rts

; Four sprites: both halves of the left side, then of the right one; mirrored, the sides change places.
lay_hero:
    lda strip
    cmp hero_strip
    bne no_hero
    lda hero_x
    sec
    sbc #8
    sta x_px
    lda hero_x + 1
    sbc #0
    sta x_px + 1
    lda hero_y              ; sprites show a line late, the field begins at line 40, the hero is 32 high
    clc
    adc #40 - 1 - 32
    sta y_px
    lda flip
    sta look_of
    beq :+
    lda #2
:   ora frame
    tay
    jsr lay_half
    lda x_px
    clc
    adc #8
    sta x_px
    bcc :+
    inc x_px + 1
:   tya
    eor #2
    tay
lay_half:
    lda hero_tiles,y
    jsr lay_sprite
    lda y_px
    clc
    adc #16
    sta y_px
    lda hero_tiles + 1,y
    jsr lay_sprite
    lda y_px
    sec
    sbc #16
    sta y_px
no_hero:
    rts

; Sprite of 8x16 with name A at (x_px, y_px) of the strip, if its left edge is in view. Keeps Y.
lay_sprite:
    sta keep
    ldx oam_at
    beq :+                  ; all 64 are taken
    lda x_px
    sec
    sbc cam
    sta at
    lda x_px + 1
    sbc cam + 1
    bne :+
    lda y_px
    sta OAM,x
    lda keep
    sta OAM + 1,x
    lda look_of
    sta OAM + 2,x
    lda at
    sta OAM + 3,x
    txa
    clc
    adc #4
    sta oam_at
:   rts

lay_lights:
    lda #1                  ; flames have the second palette
    sta look_of
    ldx strip
    lda LIGHTS_LOW,x
    sta source
    lda LIGHTS_HIGH,x
    sta source + 1
    ldy #0
    lda (source),y
    beq no_hero
    sta col
    lda frames
    lsr a
    lsr a
    lsr a
    and #1
    tax
    lda candle_tiles,x
    sta flame
    iny
:   lda (source),y
    sta x_px
    iny
    lda (source),y
    sta x_px + 1
    iny
    lda (source),y
    sta y_px
    iny
    lda flame
    jsr lay_sprite
    dec col
    bne :-
    rts

; ---- memory of the picture unit, with the picture off

picture_off:
    lda show
    beq :+
    jsr wait_frame          ; never in the middle of a picture
:   lda #0
    sta show
    sta PPUCTRL
    sta PPUMASK
    rts

; Patterns, empty names and the display's frame of the stage whose bank is in.
lay_stage:
    bit PPUSTATUS
    lda #$00
    sta PPUADDR
    sta PPUADDR
    lda #<PATTERNS
    sta source
    lda #>PATTERNS
    sta source + 1
    ldx #16
    jsr copy_pages
    lda #$20
    sta PPUADDR
    lda #$00
    sta PPUADDR
    ldx #8
    ldy #0
    tya
:   sta PPUDATA
    iny
    bne :-
    dex
    bne :-
    lda #$20                ; its lower edge: row 3
    sta PPUADDR
    lda #$60
    sta PPUADDR
    ldx #32
    lda hud_line
:   sta PPUDATA
    dex
    bne :-
    lda #$23
    sta PPUADDR
    lda #$C0
    sta PPUADDR
    ldx #8
    lda HUD_COLOUR
:   sta PPUDATA
    dex
    bne :-
    ldx #31
:   lda PALETTES,x
    sta shown,x
    dex
    bpl :-
    lda #$20
    ldx #$00
    jsr set_address
:   lda castle_text,x
    sta PPUDATA
    inx
    cpx #32
    bne :-
    lda #$20
    ldx #$20
    jsr set_address
:   lda STAGE_TEXT,x
    sta PPUDATA
    inx
    cpx #32
    bne :-
    rts

; The strip's line of the display.
lay_text:
    lda #0
    sta source + 1
    lda strip
    ldx #5
:   asl a
    rol source + 1
    dex
    bne :-
    sta source
    lda source + 1
    clc
    adc #>STRIP_TEXT
    sta source + 1
    lda #$20
    ldx #$40
    jsr set_address
    ldy #0
:   lda (source),y
    sta PPUDATA
    iny
    cpy #32
    bne :-
    rts

; Address A * 256 + X of the picture unit; X becomes 0.
set_address:
    bit PPUSTATUS
    sta PPUADDR
    stx PPUADDR
    ldx #0
    rts

; Copy X pages of 256 bytes from `source` to where the picture unit's address stands.
copy_pages:
    ldy #0
:   lda (source),y
    sta PPUDATA
    iny
    bne :-
    inc source + 1
    dex
    bne :-
    rts

; ---- light

fade_in:
    lda #$40
:   sta light
    jsr show_three
    lda light
    sec
    sbc #$10
    bpl :-
    rts

fade_out:
    lda #$10
:   sta light
    jsr show_three
    lda light
    clc
    adc #$10
    cmp #$50
    bne :-
    rts

show_three:
    ldx #1
    stx colours
    ldx #3
:   txa
    pha
    lda #1
    sta ready
    jsr wait_frame
    jsr split
    pla
    tax
    dex
    bne :-
    rts

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
    ldx split_low
    ldy split_ctrl
:   bit PPUSTATUS           ; met in the frame before
    bvs :-
:   bit PPUSTATUS
    bvc :-
    lda split_name
    sta PPUADDR
    lda #32
    sta PPUSCROLL
    lda split_x
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
    lda ready
    beq nmi_scroll          ; the frame was not ready: show the last one again
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
    lda show
    beq :+
    lda #$1E                ; background and sprites, also in the leftmost 8 pixels
:   sta PPUMASK
    pla
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

banks:      .byte 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15

.segment "VECTORS"
    .word nmi, reset, irq
