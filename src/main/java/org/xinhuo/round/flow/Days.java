package org.xinhuo.round.flow;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.xinhuo.certification.Window;

/** The days of a stage as they are kept. */
@Embeddable
public class Days {

    @Column(name = "first_day")
    private LocalDate first;

    @Column(name = "last_day")
    private LocalDate last;

    protected Days() {}

    public Days(Window window) {
        this.first = window.first();
        this.last = window.last();
    }

    public Window window() {
        return new Window(first, last);
    }
}
