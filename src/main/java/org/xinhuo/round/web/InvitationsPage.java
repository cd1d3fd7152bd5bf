package org.xinhuo.round.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinhuo.account.Caller;
import org.xinhuo.round.CandidacyService;
import org.xinhuo.shared.Permission;

/** 上级批次 and 可申报的批次: the rounds that wait for what the caller sends, on the pages where they look for them. */
@Named("invitations")
@RequestScoped
public class InvitationsPage {

    @Inject
    private CandidacyService candidacies;

    @Inject
    private Caller caller;

    private List<CandidacyService.Invitation> list;
    private List<CandidacyService.Standing> standings;

    /** Rounds in which the caller's organisation has places; none for those who recommend nobody. */
    public List<CandidacyService.Invitation> getList() {
        if (list == null) {
            list = caller.may(Permission.RECOMMEND) ? candidacies.invitations() : List.of();
        }
        return list;
    }

    /** Rounds in which the caller may stand, or stands. */
    public List<CandidacyService.Standing> getStandings() {
        if (standings == null) {
            standings = caller.may(Permission.LEARN) ? candidacies.standings() : List.of();
        }
        return standings;
    }
}
