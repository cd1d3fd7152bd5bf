package org.xinhuo.shared;

import jakarta.enterprise.context.RequestScoped;

/** Who acts in this request and from where, for the log. Nobody in particular until the edge has said so. */
@RequestScoped
public class Actor {

    /** The name under which the application itself acts, at start-up for instance. */
    public static final String SYSTEM = "system";

    private Long personId;
    private String name = SYSTEM;
    private String address = "";

    public void is(Long personId, String name) {
        this.personId = personId;
        this.name = name;
    }

    public void comesFrom(String address) {
        this.address = address;
    }

    /** Id of the signed-in person, null for a stranger and for the application itself. */
    public Long personId() {
        return personId;
    }

    public String name() {
        return name;
    }

    /** Network address the request came from; empty when the application acts by itself. */
    public String address() {
        return address;
    }
}
