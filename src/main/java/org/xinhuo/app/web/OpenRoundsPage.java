package org.xinhuo.app.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinhuo.app.OpenRounds;
import org.xinhuo.app.OpenRounds.OpenRound;
import org.xinhuo.certification.Scheme;

/** Beside a scheme: where one may apply for it now. */
@Named("openRounds")
@RequestScoped
public class OpenRoundsPage {

    @Inject
    private OpenRounds rounds;

    public List<OpenRound> of(Scheme scheme) {
        return rounds.of(scheme.code());
    }
}
