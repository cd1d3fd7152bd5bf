package org.xinhuo.learning.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xinhuo.course.Found;
import org.xinhuo.learning.LearningService;

/** Words looked for in what the courses teach. */
@Named
@RequestScoped
public class SearchPage {

    /** What is listed at most; who sees more than this gives another word. */
    private static final int MOST = 50;

    @Inject
    private LearningService learning;

    @Inject
    @ManagedProperty("#{param.find}")
    private String find;

    private List<Found> all = List.of();

    @PostConstruct
    void load() {
        if (isAsked()) {
            all = learning.search(find);
        }
    }

    public boolean isAsked() {
        return find != null && !find.isBlank();
    }

    public String getFind() {
        return find;
    }

    /** How many texts have the words. */
    public int getCount() {
        return all.size();
    }

    public int getMost() {
        return MOST;
    }

    public List<Found> getList() {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    /** Where a text is read: browsers that know how to lead to the sentence do so, others to the beginning. */
    public String address(Found found) {
        Stop stop = new Stop(found.course(), found.unit(), found.text(), found.handout());
        return stop.address() + (found.whole().isEmpty() ? "" : "#:~:text=" + encoded(found.whole()));
    }

    /** A hyphen or a comma as such would part the words from those around them. */
    private static String encoded(String sentence) {
        return URLEncoder.encode(sentence, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("-", "%2D");
    }
}
