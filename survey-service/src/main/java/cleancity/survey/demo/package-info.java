/** Made-up months of answers, clearly marked, to show the product before anybody has answered. */
@NullMarked
package cleancity.survey.demo;

import org.jspecify.annotations.NullMarked;
