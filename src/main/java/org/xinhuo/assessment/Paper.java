package org.xinhuo.assessment;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.xinhuo.course.Course;
import org.xinhuo.course.Module;
import org.xinhuo.course.Question;

/**
 * The paper of one attempt: which questions were drawn, in which order, and in which order each shows its options. What
 * a learner chooses is written as the letters shown to them, so {@code BD} means the second and fourth option as shown.
 */
public record Paper(List<Item> items) {

    /**
     * @param course   code of the course whose question it is
     * @param edition  in which it was drawn; empty on papers that were written before that was kept
     * @param question id of the question in its bank
     * @param order    places of its options in the bank, in the order shown
     */
    public record Item(String course, String edition, String question, List<Integer> order) {

        public Item {
            order = List.copyOf(order);
        }

        /** Places in the bank of what was chosen as {@code BD}; nothing where a letter is not on the paper. */
        Optional<Set<Integer>> chosen(String letters) {
            Set<Integer> places = new TreeSet<>();
            for (char letter : letters.toCharArray()) {
                int shown = letter - 'A';
                if (shown < 0 || shown >= order.size()) {
                    return Optional.empty();
                }
                places.add(order.get(shown));
            }
            return Optional.of(places);
        }
    }

    public Paper {
        items = List.copyOf(items);
    }

    /**
     * Draws a paper: as evenly over the courses as the number divides, and within each as evenly over its modules, questions
     * and options shuffled. Where a course has too few the others give more. The two options of a true-or-false question
     * keep their order, because right stands before wrong everywhere else.
     */
    static Paper draw(List<Course> courses, int questions, RandomGenerator random) {
        List<List<Item>> banks = new ArrayList<>();
        courses.forEach(course -> banks.add(items(course, random)));
        List<Item> drawn = new ArrayList<>(inTurn(banks, questions, random));
        shuffle(drawn, random);
        return new Paper(drawn);
    }

    /** Every question of a course, so that the first so many come as evenly from its modules as they can. */
    private static List<Item> items(Course course, RandomGenerator random) {
        List<List<Item>> modules = new ArrayList<>();
        for (Module module : course.modules()) {
            List<Item> bank = new ArrayList<>(module.questions().stream()
                    .map(question -> item(course, question, random))
                    .toList());
            shuffle(bank, random);
            modules.add(bank);
        }
        return inTurn(modules, Integer.MAX_VALUE, random);
    }

    /** One of each, then one of each again, until there are so many or none is left; who begins is drawn. */
    private static List<Item> inTurn(List<List<Item>> banks, int most, RandomGenerator random) {
        List<Iterator<Item>> left =
                new ArrayList<>(banks.stream().map(List::iterator).toList());
        shuffle(left, random);
        List<Item> drawn = new ArrayList<>();
        while (drawn.size() < most && !left.isEmpty()) {
            left.removeIf(bank -> !bank.hasNext());
            left.stream().limit((long) most - drawn.size()).toList().forEach(bank -> drawn.add(bank.next()));
        }
        return drawn;
    }

    private static Item item(Course course, Question question, RandomGenerator random) {
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, question.options().size()).boxed().toList());
        if (question.kind() != Question.Kind.TRUE_FALSE) {
            shuffle(order, random);
        }
        return new Item(course.code(), course.edition(), question.id(), order);
    }

    private static void shuffle(List<?> list, RandomGenerator random) {
        for (int i = list.size(); i > 1; i--) {
            Collections.swap(list, i - 1, random.nextInt(i));
        }
    }

    /** As it is stored. */
    String written() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Item item : items) {
            array.add(Json.createObjectBuilder()
                    .add("course", item.course())
                    .add("edition", item.edition())
                    .add("q", item.question())
                    .add("order", Json.createArrayBuilder(item.order())));
        }
        return array.build().toString();
    }

    /**
     * @param course  of the questions of papers that were written before there were several
     * @param edition of papers that were written before each question said its own
     */
    static Paper read(String written, String course, String edition) {
        try (JsonReader reader = Json.createReader(new StringReader(written))) {
            return new Paper(reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(item -> new Item(
                            item.getString("course", course),
                            item.getString("edition", edition),
                            item.getString("q"),
                            item.getJsonArray("order").getValuesAs(number -> ((JsonNumber) number).intValue())))
                    .toList());
        }
    }
}
