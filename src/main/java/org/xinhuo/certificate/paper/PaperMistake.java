package org.xinhuo.certificate.paper;

import org.yaml.snakeyaml.error.Mark;

/** A file of a paper says something that cannot be printed: which file, which line, and what to write instead. */
public class PaperMistake extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String advice;

    PaperMistake(String where, Mark mark, String advice) {
        this(where, mark.getLine() + 1, advice);
    }

    PaperMistake(String where, int line, String advice) {
        super(where + ":" + line + ": " + advice);
        this.line = line;
        this.advice = advice;
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }

    /** What to write instead. */
    public String advice() {
        return advice;
    }
}
