package org.xinhuo.shared.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.xinhuo.shared.Deed;

/** After something was done: another page, so that going back or loading again does not do it twice. */
public final class Redirect {

    private Redirect() {}

    /** @param address a page of this application, from its root: {@code /learn/courses?done=…} */
    public static void to(String address) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        Deed.carry(address, (HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse());
        try {
            external.redirect(external.getRequestContextPath() + address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
