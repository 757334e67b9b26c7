package cleancity.survey.demo;

import cleancity.kernel.area.Areas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Draws people and what they would answer. Towns differ, communities differ a little, and things get better from month
 * to month where the city has worked on them; old people know less from WeChat, women take part more.
 */
final class MadeUpPeople {
    private static final List<String> ITEMS = List.of(
            "health-education",
            "cleaning",
            "waste",
            "toilets",
            "markets",
            "street-trading",
            "greenery",
            "rivers",
            "air-noise",
            "food",
            "tobacco",
            "pests",
            "estate",
            "health-care");
    /** How much better or worse than everything together each item is seen. */
    private static final double[] ITEM_LEVEL = {
        0.25, 0.35, 0.15, -0.15, -0.45, -0.5, 0.4, -0.1, 0.1, 0.05, -0.3, -0.4, 0.1, 0.3
    };
    /** What the city worked on: monthly gain per item. */
    private static final double[] ITEM_GAIN = {
        0.02, 0.05, 0.06, 0.04, 0.12, 0.10, 0.02, 0.03, 0.01, 0.03, 0.06, 0.09, 0.04, 0.01
    };

    private static final List<String> CHANNELS =
            List.of("wechat", "tv", "newspaper", "community", "school", "workplace", "street", "friends");

    private final Map<String, Double> mood = new HashMap<>();

    MadeUpPeople(Areas areas, String city, long seed) {
        var random = new Random(seed);
        for (var community : areas.communitiesUnder(city)) {
            var town = areas.ancestors(community.code()).getFirst();
            double around = mood.computeIfAbsent(town.code(), _ -> 0.33 * random.nextGaussian());
            mood.put(community.code(), around + 0.18 * random.nextGaussian());
        }
    }

    /** Communities in proportion to nothing known: each as often as the other. */
    static String somewhere(List<String> communities, Random random) {
        return communities.get(random.nextInt(communities.size()));
    }

    /** @param month 0 for the first; everything gets a little better with it */
    Map<String, Object> answers(String community, int month, Random random) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("resident6m", random.nextDouble() < 0.97 ? "yes" : "no");
        var age = age(random);
        answers.put("age", age);
        if (answers.get("resident6m").equals("no")) {
            return answers;
        }
        boolean woman = random.nextDouble() < 0.57;
        awareness(answers, age, woman, month, random);
        double person = 1.12
                + mood.getOrDefault(community, 0.0)
                + 0.75 * random.nextGaussian()
                + (age.equals("60+") ? 0.2 : age.equals("16-29") ? -0.15 : 0);
        answers.put("overall", level(person + 0.06 * month, 0.03, random));
        answers.put("items", items(person, month, random));
        if (answers.get("overall") instanceof Long overall && overall <= 2 && random.nextDouble() < 0.4) {
            answers.put("worst-spot", "【样例】市场旁边路口经常有垃圾堆放");
        }
        background(answers, age, woman, random);
        return answers;
    }

    private static String age(Random random) {
        double draw = random.nextDouble();
        return draw < 0.24 ? "16-29" : draw < 0.60 ? "30-44" : draw < 0.84 ? "45-59" : "60+";
    }

    private static void awareness(Map<String, Object> answers, String age, boolean woman, int month, Random random) {
        double known = (age.equals("60+") ? 0.68 : 0.80) + 0.035 * month;
        double draw = random.nextDouble();
        boolean aware = draw < known;
        answers.put("aware", aware ? (draw < known * 0.7 ? "yes" : "heard") : "no");
        if (aware) {
            answers.put("channels", channels(age, random));
        }
        double part = 0.27 + 0.04 * month + (woman ? 0.06 : 0) + (aware ? 0.08 : -0.1);
        double luck = random.nextDouble();
        answers.put("participated", luck < 0.03 ? "dk" : luck < part ? "yes" : "no");
    }

    private static List<Object> channels(String age, Random random) {
        var heard = new ArrayList<Object>();
        for (var channel : CHANNELS) {
            double often =
                    switch (channel) {
                        case "wechat" -> age.equals("60+") ? 0.35 : 0.72;
                        case "tv" -> age.equals("60+") ? 0.45 : 0.15;
                        case "community" -> 0.42;
                        case "street" -> 0.38;
                        case "school" -> age.equals("30-44") ? 0.25 : 0.06;
                        default -> 0.12;
                    };
            if (random.nextDouble() < often) {
                heard.add(channel);
            }
        }
        if (heard.isEmpty()) {
            heard.add("friends");
        }
        return heard;
    }

    private static Map<String, Object> items(double person, int month, Random random) {
        var items = new LinkedHashMap<String, Object>();
        for (int i = 0; i < ITEMS.size(); i++) {
            double liking = person + ITEM_LEVEL[i] + ITEM_GAIN[i] * month + 0.6 * random.nextGaussian();
            items.put(ITEMS.get(i), level(liking, 0.05, random));
        }
        return items;
    }

    private static Object level(double liking, double unsure, Random random) {
        if (random.nextDouble() < unsure) {
            return "dk";
        }
        return liking > 1.1 ? 5L : liking > 0.15 ? 4L : liking > -0.55 ? 3L : liking > -1.1 ? 2L : 1L;
    }

    private static void background(Map<String, Object> answers, String age, boolean woman, Random random) {
        answers.put("sex", woman ? "female" : "male");
        answers.put("education", pick(random, "primary", "junior", "senior", "college", "bachelor"));
        answers.put(
                "occupation",
                age.equals("60+")
                        ? pick(random, "retired", "farmer", "home")
                        : pick(random, "public", "company", "self", "farmer", "free", "home"));
        answers.put("residence-years", pick(random, "under3", "3-9", "10+", "10+"));
    }

    private static String pick(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }
}
