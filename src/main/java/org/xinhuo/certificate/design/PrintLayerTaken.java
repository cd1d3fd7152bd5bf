package org.xinhuo.certificate.design;

import org.xinhuo.shared.DomainEvent;

/** Somebody took the words of a certificate to print them on a sheet that was printed before. */
public record PrintLayerTaken(String number, String organisationPath) implements DomainEvent {

    @Override
    public String action() {
        return "print_layer_taken";
    }

    @Override
    public String subject() {
        return "certificate " + number;
    }
}
