package it.boot;

import elsewhere.Stranger;
import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.xinhuo.registry.SearchTexts;
import org.xinhuo.round.PanelStage;
import org.xinhuo.round.RoundStage;

/**
 * A test against the application as it ships, in the one server of the round. Classes in {@code it.inside} run inside
 * the application, those elsewhere meet it from outside. All share one database: each makes its own people, and none
 * counts on the order.
 */
@ArquillianTest
public abstract class ContainerTest {

    @Deployment
    public static WebArchive war() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("war")))
                .addPackage("it.inside")
                .addClasses(
                        ContainerTest.class,
                        SearchTexts.class,
                        SearchTexts.Asked.class,
                        RoundStage.class,
                        RoundStage.Cast.class,
                        PanelStage.class,
                        Stranger.class)
                .addAsLibrary(jarOf(Assertions.class));
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
