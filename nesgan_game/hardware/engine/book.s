; Painted screens, turned by the pad: right or A the next, left or B the one before.
;
; Built twice. With -D NROM it is a book of one screen on NROM-128 (16 KB program, character ROM): its names, attributes
; and palettes lie at $C000. Without, it is the last bank of UNROM (character RAM): screens lie three to a bank of 16 KB,
; PAGE_SIZE bytes each (patterns 4096, names and attributes 1024, palettes 16), and PAGES says how many.

.include "console.inc"

PAGE_SIZE = 4096 + 1024 + 16

.segment "ZEROPAGE"
frames:     .res 1      ; counted by the NMI
pad:        .res 1
pad_before: .res 1
pad_check:  .res 1
pressed:    .res 1
page:       .res 1
bank:       .res 1
source:     .res 2
light:      .res 1      ; what is taken from every colour, in steps of $10
shown:      .res 16     ; palettes of this page

.segment "DATA"         ; filled in by whoever writes the ROM
.ifdef NROM
names:      .res 1024
palettes:   .res 16
PAGES = one
.else
pages:      .res 1
PAGES = pages
.endif

.segment "CODE"
.ifdef NROM
one:        .byte 1
.endif

reset:
    start_console
    lda #0
    sta page
    jsr lay_page
    jsr fade_in

turning:
    jsr wait_frame
    read_pad
    lda pressed
    and #PAD_RIGHT | PAD_A
    bne next
    lda pressed
    and #PAD_LEFT | PAD_B
    beq turning
    lda page                ; the one before
    bne :+
    lda PAGES
:   sec
    sbc #1
    jmp turn
next:
    lda page
    clc
    adc #1
    cmp PAGES
    bcc turn
    lda #0
turn:
    cmp page
    beq turning             ; a book of one page
    sta page
    jsr fade_out
    jsr lay_page
    jsr fade_in
    jmp turning

; Put page `page` into the picture unit's memory. Rendering goes off: this takes more than a vertical blank.
lay_page:
    jsr wait_frame
    lda #0
    sta PPUCTRL
    sta PPUMASK
.ifdef NROM
    lda #<names
    sta source
    lda #>names
    sta source + 1
.else
    lda page
    ldx #$FF
:   inx
    sec
    sbc #3
    bcs :-
    adc #3                  ; A: place in its bank, X: bank
    tay
    txa
    sta banks,x             ; the board sees the ROM's byte as well: both say the same (bus conflict)
    lda place_low,y
    sta source
    lda place_high,y
    sta source + 1
    lda #$00                ; patterns to $0000
    ldx #16
    jsr copy_pages
.endif
    lda #$20                ; names and attributes to $2000
    ldx #4
    jsr copy_pages
    ldy #15
:   lda (source),y
    sta shown,y
    dey
    bpl :-
    rts

; Copy X pages of 256 bytes from `source` to the picture unit's address A * 256; `source` moves on.
copy_pages:
    bit PPUSTATUS
    sta PPUADDR
    ldy #0
    sty PPUADDR
:   lda (source),y
    sta PPUDATA
    iny
    bne :-
    inc source + 1
    dex
    bne :-
    rts

fade_in:
    lda #$40
:   sec
    sbc #$10
    sta light
    jsr show_four
    lda light
    bne :-
    rts

fade_out:
    lda #$10
:   sta light
    jsr show_four
    lda light
    clc
    adc #$10
    cmp #$50
    bne :-
    rts

; Show the palettes at `light` for four frames. Only here are palettes written, and only in the vertical blank.
show_four:
    jsr wait_frame
    lda #$3F
    sta PPUADDR
    ldx #0
    stx PPUADDR
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
    cpx #16
    bne :--
    lda #0
    sta PPUSCROLL
    lda #TOP_SCROLL
    sta PPUSCROLL
    lda #$80
    sta PPUCTRL
    lda #$0A                ; background, also in the leftmost 8 pixels
    sta PPUMASK
    jsr wait_frame
    jsr wait_frame
    jmp wait_frame

; Wait for the next vertical blank: by the NMI, since reading the flag at the moment it is set can miss it.
wait_frame:
    bit PPUSTATUS           ; so that it is the next one, not one that has begun
    lda #$80
    sta PPUCTRL
    lda frames
:   cmp frames
    beq :-
    bit PPUSTATUS
    lda #0
    sta PPUSCROLL
    lda #TOP_SCROLL
    sta PPUSCROLL
    rts

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
    ; A, B, select, start, up, down, left, right: from bit 7 down
    rts

nmi:
    inc frames
irq:
    rti

.ifndef NROM
banks:      .byte 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
place_low:  .byte <$8000, <($8000 + PAGE_SIZE), <($8000 + 2 * PAGE_SIZE)
place_high: .byte >$8000, >($8000 + PAGE_SIZE), >($8000 + 2 * PAGE_SIZE)
.endif

.segment "VECTORS"
    .word nmi, reset, irq
