package org.xinhuo.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import org.xinhuo.certificate.paper.Booklet;
import org.xinhuo.certificate.paper.PaperTemplate;
import org.xinhuo.certificate.paper.Printer;

/**
 * The printer of this node. It holds every letter of its faces, some 50 MB, and so is made once and only where a
 * certificate is issued: not for those who verify one, and not a second time for the proxy the container puts before it.
 */
@ApplicationScoped
class Press {

    private Printer printer;

    @PostConstruct
    void set() {
        printer = new Printer();
    }

    Booklet booklet() {
        return printer.booklet();
    }

    byte[] print(PaperTemplate paper, Map<String, String> fields, URI verification) {
        return printer.print(paper, fields, verification);
    }
}
