package org.chancery.demo.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.chancery.demo.internal.Story.Kind;

/** Invents the cases of the sample ministry: always the same ones for the same number of cases and the same hour of start. */
final class StoryBook {
    private static final int WHOLE = 200;
    private static final List<String> FAMILIES = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý");
    private static final List<String> MIDDLES = List.of("Văn", "Thị", "Minh", "Thu", "Quốc", "Ngọc", "Đức", "Thanh");
    private static final List<String> GIVEN = List.of(
            "An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Hương", "Khánh", "Lan", "Long", "Mai", "Nam", "Oanh", "Phúc",
            "Quỳnh", "Sơn", "Tâm", "Trang", "Tuấn", "Uyên", "Việt", "Yến");

    /** A mission and where its people live. */
    private record Place(String mission, String country, int weight) {}

    private static final List<Place> PLACES = List.of(
            new Place("G08.52", "JP", 3),
            new Place("G08.51", "JP", 3),
            new Place("G08.77", "FR", 3),
            new Place("G08.78", "DE", 3),
            new Place("G08.54", "KR", 3),
            new Place("G08.71", "US", 2),
            new Place("G08.73", "US", 2),
            new Place("G08.67", "AU", 2),
            new Place("G08.76", "GB", 2),
            new Place("G08.57", "CN", 1),
            new Place("G08.82", "SK", 1),
            new Place("G08.61", "TH", 1));

    /** A procedure of the catalogue. */
    private record Wish(String procedure, Kind kind, int weight) {}

    private static final List<Wish> WISHES = List.of(
            new Wish("BNG-270817-CN", Kind.CERTIFICATION, 5),
            new Wish("BNG-270817-HP", Kind.LEGALISATION, 3),
            new Wish("CHN-NG07-11", Kind.BIRTH, 4),
            new Wish("CHN-NG02-12", Kind.GENERIC, 4),
            new Wish("CHN-NG02-15", Kind.GENERIC, 2),
            new Wish("CHN-NG07-20", Kind.GENERIC, 2),
            new Wish("CHN-NG07-16", Kind.GENERIC, 1),
            new Wish("CHN-NG09-01", Kind.GENERIC, 2),
            new Wish("CHN-NG09-03", Kind.GENERIC, 2),
            new Wish("CHN-NG05-19", Kind.GENERIC, 2),
            new Wish("CHN-NG11-05", Kind.GENERIC, 1));

    private final Random random = new Random(WHOLE);
    private final Instant now;

    StoryBook(Instant now) {
        this.now = now;
    }

    /** @return so many stories in the order in which they were applied for; each plot has its share, and one story at least */
    List<Story> stories(int count) {
        List<Plot> plots = new ArrayList<>();
        for (Plot plot : Plot.values()) {
            int share = Math.max(1, Math.round(plot.share * count / (float) WHOLE));
            plots.addAll(Collections.nCopies(share, plot));
        }
        List<Story> stories = new ArrayList<>();
        for (Plot plot : plots) {
            stories.add(story(stories.size(), plot));
        }
        stories.sort(Comparator.comparing(Story::appliedAt));
        return stories;
    }

    private Story story(int number, Plot plot) {
        Place place = pick(PLACES, PLACES.stream().map(Place::weight).toList());
        Wish wish = plot.steps.contains(Plot.Step.ISSUE)
                ? WISHES.getFirst()
                : pick(WISHES, WISHES.stream().map(Wish::weight).toList());
        int hours = plot.age.fewest + random.nextInt(plot.age.most - plot.age.fewest);
        Instant at = now.minus(Duration.ofHours(hours)).minusSeconds(random.nextInt(3600));
        String language = random.nextInt(5) == 0 ? "en" : "vi";
        return new Story(number, plot, place.mission, wish.procedure, wish.kind, name(), place.country, language, at);
    }

    private String name() {
        return FAMILIES.get(random.nextInt(FAMILIES.size())) + " " + MIDDLES.get(random.nextInt(MIDDLES.size())) + " "
                + GIVEN.get(random.nextInt(GIVEN.size())) + " (mẫu)";
    }

    private <T> T pick(List<T> things, List<Integer> weights) {
        int left = random.nextInt(weights.stream().mapToInt(Integer::intValue).sum());
        for (int i = 0; i < things.size(); i++) {
            left -= weights.get(i);
            if (left < 0) {
                return things.get(i);
            }
        }
        throw new IllegalStateException("weights do not add up");
    }
}
