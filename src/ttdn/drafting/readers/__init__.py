"""Documents read into blocks (*đọc văn bản*): what every kind of file needs, and a folder for each kind."""
