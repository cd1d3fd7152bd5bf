package org.xinhuo.certificate.paper.ofd;

/** Each thing in a document has a number of its own. */
final class Ids {

    private long last;

    long next() {
        return ++last;
    }

    long last() {
        return last;
    }
}
