package it.boot;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.arquillian.test.spi.context.ClassContext;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;

/**
 * One server for all container tests: the first class deploys, the others find it deployed, the end of the round
 * undeploys, which ends the server. If it does not come up, every class says why.
 */
public class OneBoot implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Server.class);
    }

    /** Stands between Arquillian and what it would do for each class. */
    public static class Server {

        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> current;

        @Inject
        private Instance<ClassContext> classes;

        @Inject
        private Event<UnDeployManagedDeployments> undeploy;

        private DeploymentScenario shared;
        private Class<?> first;
        private boolean tried;
        private boolean last;
        private RuntimeException failure;

        public void generate(@Observes EventContext<GenerateDeployment> event) {
            if (shared == null) {
                first = event.getEvent().getTestClass().getJavaClass();
                event.proceed();
                shared = current.get();
            } else {
                current.set(shared);
            }
        }

        public void deploy(@Observes EventContext<DeployManagedDeployments> event) {
            if (!tried) {
                tried = true;
                start(event);
                if (failure != null) {
                    throw failure;
                }
            }
            if (failure != null) {
                throw new IllegalStateException("The application did not come up; " + first.getName() + " says why.");
            }
        }

        private void start(EventContext<DeployManagedDeployments> event) {
            String database = System.getProperty("it.db");
            try {
                event.proceed();
            } catch (RuntimeException e) {
                failure = notUp(database, e);
                return;
            }
            if (!ServerLog.of(database).namesTheApplication()) {
                failure = notUp(database, null);
            }
        }

        private static RuntimeException notUp(String database, Throwable cause) {
            return new IllegalStateException(
                    "The application did not come up on " + database + ". The server says:\n  "
                            + ServerLog.of(database).reasons(),
                    cause);
        }

        public void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {
            if (last) {
                event.proceed();
            }
        }

        public void end(@Observes EventContext<AfterSuite> event) {
            if (shared != null) {
                last = true;
                classes.get().activate(first);
                try {
                    current.set(shared);
                    undeploy.fire(new UnDeployManagedDeployments());
                } finally {
                    classes.get().deactivate();
                }
            }
            event.proceed();
        }
    }
}
