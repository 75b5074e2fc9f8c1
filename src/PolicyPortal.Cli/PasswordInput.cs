namespace PolicyPortal.Cli;

/// <summary>Where a password comes from: asked for twice without showing it, or one line of standard input where that is redirected.</summary>
/// <param name="redirected">What stands in for standard input; null asks the console.</param>
internal sealed class PasswordInput(TextReader? redirected)
{
    /// <summary>The password.</summary>
    /// <param name="prompt">Where to ask; standard error, so that redirected output stays clean.</param>
    public string Read(TextWriter prompt)
    {
        if (redirected is not null || Console.IsInputRedirected)
        {
            return (redirected ?? Console.In).ReadLine() ?? throw new CommandException(Words.Of("标准输入中没有密码。", "There is no password on standard input."));
        }

        var password = Ask(Words.Of("密码：", "Password: "));
        return password == Ask(Words.Of("再输入一次：", "Once more: ")) ? password : throw new CommandException(Words.Of("两次输入的密码不同。", "The two passwords differ."));

        string Ask(string question)
        {
            prompt.Write(question);
            var typed = ReadHidden();
            prompt.WriteLine();
            return typed;
        }
    }

    private static string ReadHidden()
    {
        // Ctrl-C would otherwise leave the wait for a key unanswered; here it is a key like others.
        Console.TreatControlCAsInput = true;
        try
        {
            var typed = new System.Text.StringBuilder();
            while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
            {
                if (key is { Key: ConsoleKey.C, Modifiers: ConsoleModifiers.Control })
                {
                    throw new OperationCanceledException();
                }

                if (key.Key == ConsoleKey.Backspace)
                {
                    typed.Length = Math.Max(0, typed.Length - 1);
                }
                else if (!char.IsControl(key.KeyChar))
                {
                    typed.Append(key.KeyChar);
                }
            }

            return typed.ToString();
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }
}
