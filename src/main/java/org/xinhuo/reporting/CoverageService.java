package org.xinhuo.reporting;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinhuo.region.Region;
import org.xinhuo.region.RegionCode;
import org.xinhuo.region.Regions;
import org.xinhuo.registry.RegistryService;
import org.xinhuo.reporting.Coverage.Share;
import org.xinhuo.shared.OpenToAll;

/** Where there are trainers. Counted at most once in ten minutes, however many look. */
@ApplicationScoped
public class CoverageService {

    private static final Set<Integer> WITHOUT_CERTIFYING_UNIT = Set.of(710000, 810000, 820000);

    @Inject
    private RegistryService registry;

    @Inject
    private Regions regions;

    @Inject
    private Clock clock;

    private final LoadingCache<LocalDate, Coverage> counted = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(3)
            .build(this::count);

    @OpenToAll
    public Coverage today() {
        return counted.get(LocalDate.now(clock));
    }

    private Coverage count(LocalDate day) {
        Set<Integer> covered = registry.regionsCovered(day);
        Map<RegionCode, Share> provinces = new LinkedHashMap<>();
        int coveredInAll = 0;
        int inAll = 0;
        for (Region province : regions.provinces(day)) {
            if (WITHOUT_CERTIFYING_UNIT.contains(province.code().value())) {
                continue;
            }
            List<Region> leaves = regions.countyLevelLeaves(province.code(), day);
            int here = (int) leaves.stream()
                    .filter(leaf -> covered.contains(leaf.code().value()))
                    .count();
            provinces.put(province.code(), new Share(here, leaves.size()));
            coveredInAll += here;
            inAll += leaves.size();
        }
        return new Coverage(day, new Share(coveredInAll, inAll), provinces);
    }
}
