package org.xinhuo.certificate.paper;

/** The hands of the paper: Song for what is printed, Kai for a name, Hei for small notes. */
enum Typeface {
    SONG,
    SONG_BOLD,
    KAI,
    HEI
}
