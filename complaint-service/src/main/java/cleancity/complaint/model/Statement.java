package cleancity.complaint.model;

/** What the office expects of a part of the examination that no inspection has looked at, and why. */
public record Statement(String section, double points, String source) {}
