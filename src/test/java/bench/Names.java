package bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.xinhuo.account.PersonName;

/**
 * Invented names, as frequent as real ones: few surnames carry most people, given names have one or two characters, one in
 * a hundred has a character outside the basic plane, and in the west many are not Han names at all.
 */
final class Names {

    /** The surnames of the country in the order of frequency; the weight of the n-th falls as 1/(n+3). */
    private static final String SURNAMES =
            "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

    private static final List<String> DOUBLE = List.of("欧阳", "司马", "上官", "诸葛", "皇甫", "尉迟", "慕容", "司徒");
    private static final String GIVEN =
            "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红春梅建国志文斌宇浩凯健俊帆帅旭宁龙林欢佳阳倩雪莹颖琳晨梓涵子轩思雨欣怡诗语梦瑶一诺浩然雨桐晓禾若溪嘉卫东知远博哲慧海燕航妍峰波辉力鹏飞鑫淼彬源泽睿安康乐山川云岚青竹松柏清泉";
    private static final List<String> RARE = List.of("𬭚", "𠅤", "𬱖", "𫖯", "𣲗", "𣲘", "㛃", "㼆");
    private static final List<String> UYGHUR =
            List.of("阿依努尔", "买买提", "古丽娜扎尔", "阿卜杜拉", "热合曼", "吐尔逊", "麦麦提", "帕提古丽", "艾力", "玛依拉", "努尔买买提", "阿孜古丽");
    private static final List<String> TIBETAN =
            List.of("才让", "卓玛", "扎西", "次仁", "央金", "平措", "丹增", "拉姆", "旺堆", "白玛", "格桑", "多吉");
    private static final List<String> MONGOLIAN =
            List.of("巴特尔", "其木格", "乌云", "娜仁", "苏和", "孟和", "萨仁", "格日勒", "图雅", "朝鲁");

    /** Share of people in a province whose name is not a Han name, in percent; 3 elsewhere. */
    private static final Map<Integer, Integer> OTHERS = Map.of(65, 42, 54, 60, 15, 15, 63, 25, 53, 8, 64, 12);

    private static final int MOST_REMEMBERED = 400_000;

    private final Random random;
    private final Map<String, String> readings = new HashMap<>();

    Names(Random random) {
        this.random = random;
    }

    /** @param province two digits */
    String next(int province) {
        if (random.nextInt(100) < OTHERS.getOrDefault(province, 3)) {
            return switch (province) {
                case 54, 63 -> one(TIBETAN) + one(TIBETAN);
                case 15 -> random.nextBoolean() ? one(MONGOLIAN) : one(MONGOLIAN) + "·" + one(MONGOLIAN);
                default -> one(UYGHUR) + "·" + one(UYGHUR);
            };
        }
        String surname = random.nextInt(400) == 0 ? one(DOUBLE) : surname();
        String rare = random.nextInt(100) == 0 ? one(RARE) : null;
        String first = rare != null ? rare : character();
        return random.nextInt(100) < 15 ? surname + first : surname + first + character();
    }

    private String surname() {
        int count = SURNAMES.length();
        double share = random.nextDouble() * Math.log((count + 3) / 3.0);
        return String.valueOf(SURNAMES.charAt(Math.min(count - 1, (int) (3 * Math.exp(share) - 3))));
    }

    private String character() {
        return String.valueOf(GIVEN.charAt(random.nextInt(GIVEN.length())));
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** As the application reads it; the same names come again and again. */
    String reading(String name) {
        if (readings.size() > MOST_REMEMBERED) {
            readings.clear();
        }
        return readings.computeIfAbsent(name, unread -> new PersonName(unread).reading());
    }
}
