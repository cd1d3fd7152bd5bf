package org.xinhuo.course;

/** What a module gives into one's hands beside its lessons, to be printed and worked with. */
public record Handout(Kind kind, Lesson text) {

    /** In the order in which they are come to when the lessons of the module are read. */
    public enum Kind {
        /** 活动单: one page for the activity. */
        ACTIVITY,
        /** 案例: a case to discuss. */
        CASE,
        /** 主持方案: how whoever leads it holds the module, minute by minute. */
        PLAN;

        /** How files and addresses name it, {@code activity}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
