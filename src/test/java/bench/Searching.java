package bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.xinhuo.region.Region;
import org.xinhuo.region.RegionCode;
import org.xinhuo.region.Regions;

/**
 * Looking for certified people: nowhere in particular, or in a province, a prefecture or a county, half of the time for one
 * scheme, sometimes by name, mostly those in force, sometimes further on in the list. Places, schemes and names come up as
 * often as there are people of them.
 */
final class Searching {

    private final Server server;
    private final Regions regions;
    private final List<Population.Holder> holders;

    Searching(Server server, Regions regions, List<Population.Holder> holders) {
        this.server = server;
        this.regions = regions;
        this.holders = holders;
    }

    /** The administrator of the whole country. */
    Load.Work national() {
        return number -> client("national", holders, number);
    }

    /** Officers, each in their own province. */
    Load.Work officers() {
        return number -> {
            RegionCode province =
                    holders.get(number * 37 % holders.size()).region().province();
            List<Population.Holder> own = holders.stream()
                    .filter(holder -> holder.region().province().equals(province))
                    .toList();
            return client(Accounts.officer(province), own, number);
        };
    }

    private Load.Client client(String login, List<Population.Holder> drawnFrom, int number) throws java.io.IOException {
        Browser browser = Accounts.signedIn(server, login, "10.6.0." + number);
        Random random = new Random(number);
        return () -> browser.get("/manage/trainers?" + drawn(drawnFrom, random)).must(200, "id=\"results\"");
    }

    private String drawn(List<Population.Holder> from, Random random) {
        Population.Holder like = from.get(random.nextInt(from.size()));
        Map<String, String> query = new LinkedHashMap<>();
        within(like, random.nextInt(4))
                .forEach(one -> query.put(parameter(one), one.code().toString()));
        if (random.nextBoolean()) {
            query.put("scheme", like.scheme());
        }
        if (random.nextInt(10) < 3) {
            query.put("name", name(like, random.nextInt(3)));
        } else if (random.nextInt(10) < 3) {
            query.put("after", like.reading());
        }
        int validity = random.nextInt(10);
        query.put("validity", validity == 0 ? "ENDED" : validity == 1 ? "ANY" : "IN_FORCE");
        return encoded(query);
    }

    private static String name(Population.Holder like, int kind) {
        return switch (kind) {
            case 0 -> like.name().substring(0, like.name().offsetByCodePoints(0, 1));
            case 1 -> like.name().substring(0, like.name().offsetByCodePoints(0, 2));
            default -> like.reading().substring(0, Math.min(5, like.reading().length()));
        };
    }

    private List<Region> within(Population.Holder like, int depth) {
        List<Region> path = regions.path(like.region());
        return path.subList(0, Math.min(depth, path.size()));
    }

    private static String parameter(Region region) {
        return region.level().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** One search of every shape there is, each under a name, for looking at its plan. */
    Map<String, String> shapes(Population.Holder like) {
        Map<String, String> shapes = new LinkedHashMap<>();
        List<String> places = List.of("country", "province", "prefecture", "county");
        for (int depth = 0; depth < places.size(); depth++) {
            Map<String, String> place = new LinkedHashMap<>();
            within(like, depth)
                    .forEach(one -> place.put(parameter(one), one.code().toString()));
            Map<String, String> filters = new LinkedHashMap<>();
            filters.put("", "");
            filters.put("-scheme", "scheme=" + like.scheme());
            filters.put("-surname", "name=" + encodedName(like, 0));
            filters.put("-two-characters", "name=" + encodedName(like, 1));
            filters.put("-reading", "name=" + encodedName(like, 2));
            filters.put("-ended", "validity=ENDED");
            String where = encoded(place);
            String name = places.get(depth);
            filters.forEach((filter, query) -> shapes.put(name + filter, where + "&" + query));
        }
        return shapes;
    }

    private static String encodedName(Population.Holder like, int kind) {
        return URLEncoder.encode(name(like, kind), StandardCharsets.UTF_8);
    }

    /** All holders of one scheme whose place is a county, so that every shape has something to look for. */
    static List<Population.Holder> inCounties(List<Population.Holder> holders, Regions regions) {
        return new ArrayList<>(holders.stream()
                .filter(holder -> regions.path(holder.region()).size() == 3
                        && holder.reading().length() > 4)
                .limit(1)
                .toList());
    }
}
