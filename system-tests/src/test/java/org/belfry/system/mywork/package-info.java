/** The mywork dialect, operation by operation. */
@NullMarked
package org.belfry.system.mywork;

import org.jspecify.annotations.NullMarked;
