package cleancity.kernel.photo;

/** A rectangle in pixels of the full size; what lies outside the picture is left out. */
public record Mark(int x, int y, int width, int height) {}
