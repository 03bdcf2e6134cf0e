"""Made fit for a file that strangers open: pictures without their metadata, addresses without harm."""
