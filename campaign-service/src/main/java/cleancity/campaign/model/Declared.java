package cleancity.campaign.model;

import java.util.List;
import java.util.Map;

/**
 * What somebody says of themselves when signing up, for the organiser only. Prints nothing that could end up in a log.
 *
 * @param skills of those the work asks for, the ones they or their team have
 * @param trained they, and everybody of their team, took or will take part in the training
 * @param answers to the organiser's questions by name; of a text and a single choice one value
 */
public record Declared(List<String> skills, boolean trained, Map<String, List<String>> answers) {
    public static final Declared NOTHING = new Declared(List.of(), false, Map.of());

    public Declared {
        skills = List.copyOf(skills);
        answers = Map.copyOf(answers);
    }

    /** Refuses with the first rule that is broken. */
    void check(Requirements requirements) {
        requirements.skills().stream()
                .filter(skill -> !skills.contains(skill))
                .findFirst()
                .ifPresent(skill -> {
                    throw Refusals.conflict(CampaignRule.SKILL_MISSING, "skill", skill);
                });
        if (requirements.training() != null && !trained) {
            throw Refusals.conflict(
                    CampaignRule.TRAINING_NOT_DONE,
                    "heldOn",
                    requirements.training().heldOn());
        }
        var asked = requirements.questions();
        asked.forEach(question -> question.check(answers.getOrDefault(question.name(), List.of())));
        answers.keySet().stream()
                .filter(name ->
                        asked.stream().noneMatch(question -> question.name().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusals.invalid("/answers", CampaignRule.ANSWER_NOT_VALID);
                });
    }

    @Override
    public String toString() {
        return "Declared[•••]";
    }
}
