package bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Strangers who scan the code of a certificate, each certificate once and thus never out of a cache. A network address may
 * look up sixty certificates a minute; as after a notice in the papers, they come from many addresses, twenty look-ups each.
 */
final class Verifying implements Load.Work {

    private static final int FROM_ONE_ADDRESS = 20;
    private static final AtomicInteger LOOK_UPS = new AtomicInteger();

    private final Server server;
    private final List<Population.Holder> holders;

    Verifying(Server server, List<Population.Holder> holders) {
        this.server = server;
        this.holders = holders;
    }

    @Override
    public Load.Client client(int number) {
        Browser browser = server.browser("");
        return () -> {
            int turn = LOOK_UPS.getAndIncrement();
            int from = turn / FROM_ONE_ADDRESS;
            browser.comesFrom("10." + (100 + from / 65536 % 100) + "." + from / 256 % 256 + "." + from % 256);
            // a step that shares no factor with the length reaches all before it comes to one again
            Population.Holder holder = holders.get((int) (turn * 7919L % holders.size()));
            browser.get("/v/" + holder.token()).must(200, holder.number());
            if (browser.hasSession()) {
                throw new IllegalStateException("verifying began a session");
            }
        };
    }
}
