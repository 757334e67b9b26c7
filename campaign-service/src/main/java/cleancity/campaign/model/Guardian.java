package cleancity.campaign.model;

/** A parent or guardian who consents to a minor's work. Prints nothing that could end up in a log. */
public record Guardian(String name, String phone) {
    @Override
    public String toString() {
        return "Guardian[•••]";
    }
}
