package org.xinhuo.app.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinhuo.course.Course;
import org.xinhuo.course.CourseService;
import org.xinhuo.region.TileGrid;
import org.xinhuo.reporting.Coverage;
import org.xinhuo.reporting.CoverageService;
import org.xinhuo.shared.Setting;

/** The front door: what this is for each of its users, and where the country stands. */
@Named
@RequestScoped
public class HomePage {

    @Inject
    private CoverageService coverages;

    @Inject
    private CourseService courseService;

    @Inject
    private TileGrid grid;

    private Coverage coverage;

    /**
     * A province on the grid.
     *
     * @param percent of its county-level units that have somebody certified; -1 where there is nothing to count
     */
    public record ProvinceTile(TileGrid.Tile tile, int percent) {

        /** Where it stands: a class of the style sheet. */
        public String place() {
            return "p" + tile.province().value() / 10_000;
        }

        /** How dark it is: a class of the style sheet. */
        public String tone() {
            if (percent < 0) {
                return "cnone";
            }
            return percent < 40 ? "c0" : percent < 60 ? "c1" : percent < 80 ? "c2" : percent < 90 ? "c3" : "c4";
        }
    }

    @PostConstruct
    void load() {
        coverage = coverages.today();
    }

    public Coverage getCoverage() {
        return coverage;
    }

    public List<ProvinceTile> getTiles() {
        return grid.tiles().stream()
                .map(tile -> new ProvinceTile(
                        tile,
                        coverage.provinces().containsKey(tile.province())
                                ? coverage.provinces().get(tile.province()).percent()
                                : -1))
                .toList();
    }

    public List<Course> getCourses() {
        return courseService.list();
    }

    /** Whether the figures come from generated people. */
    public boolean isSample() {
        return Setting.SAMPLE_DATA.isOn();
    }
}
