package cleancity.campaign.demo;

import cleancity.kernel.model.Actor;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Volunteers that do not exist. */
final class SamplePeople {
    private static final String FAMILIES = "陈林黄郑李张吴蔡刘许王谢杨苏庄";
    private static final String GIVEN = "伟芳娜敏静丽强磊洋艳勇军杰娟涛超明霞平刚";
    private static final int BORN = 1955;
    private static final int SPAN = 50;

    private final RandomGenerator random;
    private final List<Person> people;

    /** @param name marked as a sample */
    record Person(Actor actor, String name, int birthYear) {}

    SamplePeople(int count, RandomGenerator random) {
        this.random = random;
        people = Stream.generate(this::made).limit(count).toList();
    }

    private Person made() {
        var id = new UUID(random.nextLong(), random.nextLong());
        var name = "样例" + FAMILIES.charAt(random.nextInt(FAMILIES.length()))
                + GIVEN.charAt(random.nextInt(GIVEN.length()));
        return new Person(Actor.resident("sample-" + id), name, BORN + random.nextInt(SPAN));
    }

    Person any() {
        return people.get(random.nextInt(people.size()));
    }
}
