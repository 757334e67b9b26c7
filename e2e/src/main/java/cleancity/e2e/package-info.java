/** The system tested from outside: started as a process, spoken to over HTTP, killed and started again. */
@NullMarked
package cleancity.e2e;

import org.jspecify.annotations.NullMarked;
