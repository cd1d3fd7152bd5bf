package org.xinhuo.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.Permission;

/** What people have achieved and when: the ground on which certification judges. */
@ApplicationScoped
@Transactional
public class TranscriptService {

    @Inject
    private Records records;

    /**
     * The transcripts of these people, each in the order of days. Whose they may be is for the caller on the floor
     * above to have asked: it comes here with people it has reached already.
     */
    @Allowed({Permission.LEARN, Permission.SEE_PEOPLE})
    public Map<Long, List<Achievement>> transcripts(Collection<Long> personIds) {
        return records.achievements(personIds).stream().collect(Collectors.groupingBy(Achievement::getPersonId));
    }
}
