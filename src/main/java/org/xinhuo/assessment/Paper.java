package org.xinhuo.assessment;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * @param question id of the question in the bank
     * @param order    places of its options in the bank, in the order shown
     */
    public record Item(String question, List<Integer> order) {

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
     * Draws a paper: as evenly over the modules as the number divides, questions and options shuffled. The two options
     * of a true-or-false question keep their order, because right stands before wrong everywhere else.
     */
    static Paper draw(Course course, RandomGenerator random) {
        Map<Module, List<Question>> banks = new LinkedHashMap<>();
        for (Module module : course.modules()) {
            List<Question> bank = new ArrayList<>(module.questions());
            shuffle(bank, random);
            banks.put(module, bank);
        }
        List<Question> drawn = new ArrayList<>();
        List<List<Question>> left = new ArrayList<>(banks.values());
        shuffle(left, random);
        while (drawn.size() < course.test().questions() && !left.isEmpty()) {
            for (List<Question> bank : left) {
                if (drawn.size() < course.test().questions() && !bank.isEmpty()) {
                    drawn.add(bank.remove(bank.size() - 1));
                }
            }
            left.removeIf(List::isEmpty);
        }
        shuffle(drawn, random);
        return new Paper(drawn.stream().map(question -> item(question, random)).toList());
    }

    private static Item item(Question question, RandomGenerator random) {
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, question.options().size()).boxed().toList());
        if (question.kind() != Question.Kind.TRUE_FALSE) {
            shuffle(order, random);
        }
        return new Item(question.id(), order);
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
                    .add("q", item.question())
                    .add("order", Json.createArrayBuilder(item.order())));
        }
        return array.build().toString();
    }

    static Paper read(String written) {
        try (JsonReader reader = Json.createReader(new StringReader(written))) {
            return new Paper(reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(item -> new Item(
                            item.getString("q"),
                            item.getJsonArray("order").getValuesAs(number -> ((JsonNumber) number).intValue())))
                    .toList());
        }
    }
}
