const TryACase = {mount() {}};
