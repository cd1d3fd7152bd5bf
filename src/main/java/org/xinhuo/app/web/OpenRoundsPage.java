package org.xinhuo.app.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinhuo.account.Caller;
import org.xinhuo.account.PeopleService;
import org.xinhuo.app.OpenRounds;
import org.xinhuo.app.OpenRounds.OpenRound;
import org.xinhuo.certification.Scheme;

/** Beside a scheme: where one may apply for it now; those who are signed in see the rounds that they can stand in. */
@Named("openRounds")
@RequestScoped
public class OpenRoundsPage {

    @Inject
    private OpenRounds rounds;

    @Inject
    private Caller caller;

    @Inject
    private PeopleService people;

    public List<OpenRound> of(Scheme scheme) {
        List<OpenRound> open = rounds.of(scheme.code());
        if (caller.signedIn().isEmpty()) {
            return open;
        }
        String path = people.self().getOrganisation().getPath();
        return open.stream()
                .filter(one -> path.startsWith(one.organisation().getPath()))
                .toList();
    }
}
