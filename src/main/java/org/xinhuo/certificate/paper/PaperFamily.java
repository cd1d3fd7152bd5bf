package org.xinhuo.certificate.paper;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Papers that are built on one another. One with a {@code base} says only what it has otherwise: colours by their names,
 * texts by their ids, how far on the way of its track it stands. It names the version of the base it was looked at with, so that no change of the base changes it
 * unseen.
 *
 * @param papers texts of the papers there are, by scheme
 * @param below  schemes whose papers are being built on already
 */
record PaperFamily(Map<String, String> papers, Set<String> below) {

    PaperFamily(Map<String, String> papers) {
        this(papers, Set.of());
    }

    /** The whole paper: as it is written, or upon its base. */
    Node whole(String yaml, String where) {
        Node root = compose(yaml, where);
        boolean built =
                root instanceof MappingNode mapping && value(mapping, "base").isPresent();
        return built ? upon(new Entry(where, root)) : root;
    }

    /** The texts that may be worded otherwise, by their ids. */
    static Map<String, String> wordings(Node whole) {
        Map<String, String> wordings = new LinkedHashMap<>();
        for (MappingNode element : elements((MappingNode) whole)) {
            value(element, "text").map(MappingNode.class::cast).ifPresent(text -> value(text, "id")
                    .ifPresent(id -> wordings.put(
                            ((ScalarNode) id).getValue(),
                            value(text, "wording")
                                    .map(words ->
                                            ((ScalarNode) words).getValue().strip())
                                    .orElse(""))));
        }
        return wordings;
    }

    private static Node compose(String yaml, String where) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (root == null) {
                throw new PaperMistake(where, 1, "the file is empty; copy the paper of another scheme");
            }
            return root;
        } catch (MarkedYAMLException e) {
            throw new PaperMistake(where, e.getProblemMark(), "not YAML: " + e.getProblem());
        }
    }

    private Node upon(Entry own) {
        Entry base = own.entry("base");
        String scheme = base.text("scheme");
        int version = base.whole("version", 1, 9999);
        base.end();
        MappingNode whole = read(scheme, base.node("scheme"), own);
        int now = new Entry(scheme, whole).whole("version", 1, 9999);
        if (now != version) {
            throw own.mistake(
                    base.node("version"),
                    "the paper of " + scheme + " has version " + now + "; look at this one on it, write " + now
                            + " here and raise the version of this one");
        }
        replace(whole, "version", own.node("version"));
        own.optional("title").ifPresent(node -> replace(whole, "title", node));
        own.optional("colours").ifPresent(node -> colour(whole, own.entry("colours")));
        own.optional("wording").ifPresent(node -> word(whole, own.entry("wording")));
        own.optional("steps").ifPresent(node -> step(whole, own.entry("steps")));
        own.end();
        return whole;
    }

    private MappingNode read(String scheme, Node named, Entry own) {
        String yaml = papers.get(scheme);
        if (yaml == null || below.contains(scheme)) {
            throw own.mistake(named, "there is no paper of \"" + scheme + "\" to build on; write another scheme");
        }
        Set<String> deeper = new HashSet<>(below);
        deeper.add(scheme);
        PaperFamily family = new PaperFamily(papers, deeper);
        try {
            new PaperReader(scheme, family, Map.of()).read(yaml);
            return (MappingNode) family.whole(yaml, scheme);
        } catch (PaperMistake mistake) {
            throw own.mistake(named, "the paper of " + scheme + " has a mistake itself; mend that first");
        }
    }

    private static void colour(MappingNode whole, Entry colours) {
        MappingNode palette = (MappingNode) value(whole, "colours").orElseThrow();
        for (String name : colours.names()) {
            if (value(palette, name).isEmpty()) {
                throw unknown(colours, name);
            }
            replace(palette, name, colours.node(name));
        }
    }

    /** How many ranks the track has, and which this is. */
    private static void step(MappingNode whole, Entry steps) {
        MappingNode line = elements(whole).stream()
                .flatMap(element -> value(element, "steps").stream())
                .map(MappingNode.class::cast)
                .findFirst()
                .orElseThrow(() -> unknown(steps, "of"));
        replace(line, "of", steps.node("of"));
        replace(line, "now", steps.node("now"));
        steps.end();
    }

    private static List<MappingNode> elements(MappingNode whole) {
        return ((SequenceNode) value(whole, "elements").orElseThrow())
                .getValue().stream().map(MappingNode.class::cast).toList();
    }

    private static void word(MappingNode whole, Entry wordings) {
        List<MappingNode> texts = new ArrayList<>();
        elements(whole).forEach(element -> value(element, "text").ifPresent(text -> texts.add((MappingNode) text)));
        for (String id : wordings.names()) {
            MappingNode text = texts.stream()
                    .filter(one -> value(one, "id")
                            .filter(node -> id.equals(((ScalarNode) node).getValue()))
                            .isPresent())
                    .findFirst()
                    .orElseThrow(() -> unknown(wordings, id));
            replace(text, "wording", wordings.node(id));
        }
    }

    private static PaperMistake unknown(Entry of, String name) {
        return of.mistake(
                of.node(name), "the paper it is built on has no \"" + name + "\"; write a name that stands there");
    }

    private static Optional<Node> value(MappingNode mapping, String name) {
        return mapping.getValue().stream()
                .filter(tuple -> name.equals(((ScalarNode) tuple.getKeyNode()).getValue()))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    private static void replace(MappingNode mapping, String name, Node value) {
        mapping.getValue()
                .replaceAll(tuple -> name.equals(((ScalarNode) tuple.getKeyNode()).getValue())
                        ? new NodeTuple(tuple.getKeyNode(), value)
                        : tuple);
    }
}
