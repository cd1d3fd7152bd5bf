package org.xinhuo.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.round.RoundService;
import org.xinhuo.round.flow.Stage;

/**
 * The rounds in which one may apply today, of all schemes, for pages that anybody opens as often as they like: read once a
 * minute, however often it is asked for.
 */
@ApplicationScoped
public class OpenRounds {

    private static final Duration KEPT = Duration.ofMinutes(1);

    /** Rounds whose notice is older than so many others are not open any more. */
    private static final int LATEST = 50;

    @Inject
    private RoundService rounds;

    @Inject
    private Clock clock;

    private volatile Board read = new Board(List.of(), Instant.EPOCH);

    /**
     * A round in which one may apply.
     *
     * @param code   of the round, for its page
     * @param scheme code of what one is certified in
     * @param until  the last day
     */
    public record OpenRound(String code, String scheme, Organisation organisation, LocalDate until) {}

    private record Board(List<OpenRound> rounds, Instant at) {}

    /** The open rounds of a scheme, the one that ends first before the others. */
    public List<OpenRound> of(String scheme) {
        Instant now = clock.instant();
        if (Duration.between(read.at(), now).abs().compareTo(KEPT) > 0) {
            read = new Board(open(), now);
        }
        return read.rounds().stream().filter(one -> one.scheme().equals(scheme)).toList();
    }

    private List<OpenRound> open() {
        return rounds.board(0, LATEST).stream()
                .flatMap(one -> one.now().stream()
                        .filter(step -> step.stage() == Stage.APPLICATIONS)
                        .flatMap(step -> step.days().stream())
                        .map(days -> new OpenRound(
                                one.round().getCode(),
                                one.scheme().code(),
                                one.round().getOrganisation(),
                                days.last())))
                .sorted(Comparator.comparing(OpenRound::until))
                .toList();
    }
}
