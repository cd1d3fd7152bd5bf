package org.xinhuo.certificate.paper;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xinhuo.certificate.paper.ornament.Point;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One mapping of a paper file: it answers with what was written, or says on which line to write what instead. */
final class Entry {

    private final String where;
    private final Node node;
    private final Map<String, NodeTuple> written = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    Entry(String where, Node node) {
        this.where = where;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw mistake(node, "write \"name: value\" pairs here");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (written.put(scalar(tuple.getKeyNode()), tuple) != null) {
                throw mistake(tuple.getKeyNode(), scalar(tuple.getKeyNode()) + " is written twice, keep one");
            }
        }
    }

    Optional<Node> optional(String name) {
        asked.add(name);
        return Optional.ofNullable(written.get(name)).map(NodeTuple::getValueNode);
    }

    Node node(String name) {
        return optional(name).orElseThrow(() -> mistake(node, "add \"" + name + ":\""));
    }

    String text(String name) {
        return scalar(node(name));
    }

    String text(String name, String otherwise) {
        return optional(name).map(this::scalar).orElse(otherwise);
    }

    double number(String name, double least, double most) {
        return number(node(name), name, least, most);
    }

    double number(String name, double least, double most, double otherwise) {
        return optional(name).map(value -> number(value, name, least, most)).orElse(otherwise);
    }

    int whole(String name, int least, int most, int otherwise) {
        return optional(name).map(value -> whole(value, name, least, most)).orElse(otherwise);
    }

    int whole(String name, int least, int most) {
        return whole(node(name), name, least, most);
    }

    /** Two numbers in mm: how far right and down, on the sheet. */
    Point point(String name, PaperTemplate.Orientation sheet) {
        List<Node> numbers = list(name);
        if (numbers.size() != 2) {
            throw mistake(node(name), "write " + name + " as [mm from the left, mm from the top]");
        }
        return new Point(
                number(numbers.get(0), name, 0, sheet.width()), number(numbers.get(1), name, 0, sheet.height()));
    }

    List<Node> list(String name) {
        if (node(name) instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw mistake(node(name), "write " + name + " as a list");
    }

    <T extends Enum<T>> T choice(String name, Class<T> choices, T otherwise) {
        return optional(name).map(value -> choice(value, name, choices)).orElse(otherwise);
    }

    Entry entry(String name) {
        return new Entry(where, node(name));
    }

    /** The name and value of a mapping that holds one pair. */
    Map.Entry<String, Node> only() {
        if (written.size() != 1) {
            throw mistake(node, "begin each element with one name, such as \"- text: {...}\"");
        }
        String name = written.keySet().iterator().next();
        return Map.entry(name, node(name));
    }

    /** Refuses what nobody asked for: a slip of the pen would otherwise be overlooked. */
    void end() {
        for (String name : written.keySet()) {
            if (!asked.contains(name)) {
                throw mistake(
                        written.get(name).getKeyNode(),
                        "\"" + name + "\" is not known here; write one of " + String.join(", ", asked));
            }
        }
    }

    Set<String> names() {
        return written.keySet();
    }

    PaperMistake mistake(Node at, String advice) {
        return new PaperMistake(where, at.getStartMark(), advice);
    }

    String scalar(Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw mistake(value, "write one value here");
    }

    private <T extends Enum<T>> T choice(Node value, String name, Class<T> choices) {
        var names = new HashSet<String>();
        for (T choice : choices.getEnumConstants()) {
            String written = choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (written.equals(scalar(value))) {
                return choice;
            }
            names.add(written);
        }
        throw mistake(
                value,
                name + " is \"" + scalar(value) + "\"; write one of "
                        + names.stream().sorted().collect(Collectors.joining(", ")));
    }

    private double number(Node value, String name, double least, double most) {
        try {
            double number = Double.parseDouble(scalar(value));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw mistake(
                value,
                name + " is \"" + scalar(value) + "\"; write a number from " + plain(least) + " to " + plain(most));
    }

    private int whole(Node value, String name, int least, int most) {
        double number = number(value, name, least, most);
        if (number != Math.rint(number)) {
            throw mistake(value, name + " is \"" + scalar(value) + "\"; write a whole number");
        }
        return (int) number;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
