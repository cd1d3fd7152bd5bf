package org.xinhuo.certificate.log.tree;

/** The complete subtrees of a log: they never change again, so everything else is computed from them. */
@FunctionalInterface
public interface Subtrees {

    /**
     * The hash above <code>2^height</code> leaves.
     *
     * @param height 0 for a leaf itself
     * @param place how many such subtrees stand to the left of it
     */
    byte[] root(int height, long place);
}
