/** What each API says of itself, as far as a fuzzer goes by it. */
@NullMarked
package org.belfry.system.fuzz.described;

import org.jspecify.annotations.NullMarked;
