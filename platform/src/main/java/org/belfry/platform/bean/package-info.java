/** What beans of all contexts have in common. */
@NullMarked
package org.belfry.platform.bean;

import org.jspecify.annotations.NullMarked;
