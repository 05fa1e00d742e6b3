@NullMarked
package org.belfry.platform.rest;

import org.jspecify.annotations.NullMarked;
