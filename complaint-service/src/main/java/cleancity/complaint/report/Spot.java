package cleancity.complaint.report;

import cleancity.kernel.geo.CoordinateSystem;

/** A position as a device sent it. */
public record Spot(double lng, double lat, CoordinateSystem system) {}
