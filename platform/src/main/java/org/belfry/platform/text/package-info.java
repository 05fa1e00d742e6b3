/** What is done with texts, whatever they are about. */
@NullMarked
package org.belfry.platform.text;

import org.jspecify.annotations.NullMarked;
