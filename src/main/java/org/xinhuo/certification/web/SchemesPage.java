package org.xinhuo.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.certification.Track;

/** 认证方案: every way to be certified, by track and rank, for anybody. */
@Named
@RequestScoped
public class SchemesPage {

    @Inject
    private SchemeService schemes;

    /** The schemes of a track, the highest rank first. */
    public record Ladder(Track track, List<Scheme> schemes) {}

    public List<Ladder> getLadders() {
        Map<Track, List<Scheme>> ladders = new LinkedHashMap<>();
        schemes.list().forEach(scheme -> ladders.computeIfAbsent(scheme.track(), track -> new ArrayList<>())
                .add(scheme));
        return ladders.entrySet().stream()
                .map(one -> new Ladder(one.getKey(), one.getValue()))
                .toList();
    }
}
