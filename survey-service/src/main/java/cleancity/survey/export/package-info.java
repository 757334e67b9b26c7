/**
 * Files that leave the service: answers of closed waves that nobody can be found in, their codebook, results and the
 * report. All are written as streams.
 */
@NullMarked
package cleancity.survey.export;

import org.jspecify.annotations.NullMarked;
