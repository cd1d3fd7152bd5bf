package org.xinhuo.round;

import java.time.LocalDate;
import java.util.Optional;
import org.xinhuo.certification.Dossier;
import org.xinhuo.certification.Judgement;
import org.xinhuo.certification.Scheme;
import org.xinhuo.shared.Refusal;

/** What the review of a round looks at: the rules of the day, and a dossier with the papers that were seen. */
final class Review {

    private Review() {}

    /** The rules of the organiser's province whose requirements judge on a day. */
    static Scheme.Rules rules(Round round, Scheme scheme, LocalDate day) {
        return scheme.rulesOn(day, round.getOrganisation().ofProvinceRank().getCode())
                .orElseThrow(() -> new Refusal("refusal.scheme_not_open"));
    }

    static Dossier withPapers(Dossier known, Optional<Candidacy> candidacy) {
        return candidacy
                .map(one -> new Dossier(known.transcript(), known.credentials(), one.confirmations()))
                .orElse(known);
    }

    /** As it was when it was accepted; as it is today while it was not. */
    static Judgement judge(Candidacy candidacy, Scheme scheme, Dossier known, LocalDate today) {
        LocalDate day = candidacy.state() == Candidacy.State.ACCEPTED
                ? candidacy.entry().acceptedOn()
                : today;
        return Judgement.of(rules(candidacy.getRound(), scheme, day), withPapers(known, Optional.of(candidacy)), day);
    }
}
