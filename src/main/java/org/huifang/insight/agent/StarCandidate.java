package org.huifang.insight.agent;

/**
 * Where somebody stands in the ranking of a month.
 *
 * @param n customers who said whether it is solved
 * @param solved those who said yes
 * @param expected how many would have said yes if each case had gone as cases like it go in the whole house
 * @param ratio solved by expected
 * @param low lower end of its 95 % interval, by which is ranked
 * @param rank null for whoever is not ranked; the same for those who are level
 * @param behind whether even the upper end lies below the first one's lower end
 * @param standing why ranked or not
 */
public record StarCandidate(
        String agent,
        long n,
        long solved,
        double expected,
        Double ratio,
        Double low,
        Double high,
        Integer rank,
        boolean behind,
        Standing standing) {

    /** Whether somebody is ranked. */
    public enum Standing {
        RANKED("参评", "Ranked"),
        TOO_FEW("样本不足 30", "Fewer than 30 answers"),
        COMPLAINED_ABOUT("有责被投诉", "A complaint about them was upheld");

        private final String chinese;
        private final String english;

        Standing(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        public String chinese() {
            return chinese;
        }

        public String english() {
            return english;
        }
    }

    /** Told to three places, as ratios are. */
    boolean isAboveTheHouse() {
        return ratio != null && Math.round(ratio * 1000) > 1000;
    }

    StarCandidate placed(int place, boolean surelyBehind) {
        return new StarCandidate(agent, n, solved, expected, ratio, low, high, place, surelyBehind, standing);
    }
}
